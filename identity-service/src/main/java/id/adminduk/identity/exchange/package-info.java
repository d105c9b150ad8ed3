/// Batch files that an administrator carries to the national SIAK, and the answer files that come back.
@NullMarked
package id.adminduk.identity.exchange;

import org.jspecify.annotations.NullMarked;
