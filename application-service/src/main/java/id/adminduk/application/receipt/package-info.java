/// The receipt of a case as a picture to scan.
@NullMarked
package id.adminduk.application.receipt;

import org.jspecify.annotations.NullMarked;
