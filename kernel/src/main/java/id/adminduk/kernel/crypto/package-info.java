/// Encryption of single values and the keys for it.
@NullMarked
package id.adminduk.kernel.crypto;

import org.jspecify.annotations.NullMarked;
