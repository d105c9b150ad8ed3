/// People who move: inside the district, out of it with a letter, into it, abroad and back.
@NullMarked
package id.adminduk.identity.moves;

import org.jspecify.annotations.NullMarked;
