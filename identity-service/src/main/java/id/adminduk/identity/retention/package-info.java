/// How long it is remembered who looked at whom: as long as the archive schedule says, then it is deleted.
@NullMarked
package id.adminduk.identity.retention;

import org.jspecify.annotations.NullMarked;
