/// Turns what the register says into the words and tables of a printed document.
@NullMarked
package id.adminduk.document.rendering;

import org.jspecify.annotations.NullMarked;
