/// New NIK and KK numbers: one serial per prefix, never given twice.
@NullMarked
package id.adminduk.identity.numbering;

import org.jspecify.annotations.NullMarked;
