/// Family files (F-1.01 columns) as CSV or XLSX, read row by row whatever their size.
@NullMarked
package id.adminduk.identity.familyfile;

import org.jspecify.annotations.NullMarked;
