/// XLSX files read as they stream by: of a sheet of any length one row is in memory, and the workbook's table of texts.
@NullMarked
package id.adminduk.identity.excel;

import org.jspecify.annotations.NullMarked;
