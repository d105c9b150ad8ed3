/// Officers find residents: by number exactly, by name in any spelling, each hit with the reason why it is one.
@NullMarked
package id.adminduk.identity.search;

import org.jspecify.annotations.NullMarked;
