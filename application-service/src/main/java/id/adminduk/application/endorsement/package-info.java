/// Those who know the place vouch for a case before the office works on it: the korong, then the nagari.
@NullMarked
package id.adminduk.application.endorsement;

import org.jspecify.annotations.NullMarked;
