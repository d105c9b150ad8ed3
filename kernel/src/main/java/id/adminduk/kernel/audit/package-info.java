/// Who saw or changed what, chained so that tampering shows.
@NullMarked
package id.adminduk.kernel.audit;

import org.jspecify.annotations.NullMarked;
