/// Puts the office's electronic signature (PAdES baseline T) on a finished page and checks such signatures.
@NullMarked
package id.adminduk.document.signing;

import org.jspecify.annotations.NullMarked;
