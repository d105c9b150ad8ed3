/// Family cards (KK): who lives in which family, as what, since when.
@NullMarked
package id.adminduk.identity.family;

import org.jspecify.annotations.NullMarked;
