/// Words before they stand on a page: fonts, looks, and lines of a width.
@NullMarked
package id.adminduk.document.lettering;

import org.jspecify.annotations.NullMarked;
