/// Turns what the register says into the printed page: fixed templates, PDF/A-2b, nothing fetched from outside.
@NullMarked
package id.adminduk.document.rendering;

import org.jspecify.annotations.NullMarked;
