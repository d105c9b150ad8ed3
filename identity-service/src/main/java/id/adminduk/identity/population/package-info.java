/// An invented district of any size: plausible families, nobody real, the same for the same seed.
@NullMarked
package id.adminduk.identity.population;

import org.jspecify.annotations.NullMarked;
