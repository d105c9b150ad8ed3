/// Which of the two languages a reader is answered in.
@NullMarked
package id.adminduk.kernel.language;

import org.jspecify.annotations.NullMarked;
