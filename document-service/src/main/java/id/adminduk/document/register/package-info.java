/// The office's register books: every civil event gets one number, without gaps, for ever.
@NullMarked
package id.adminduk.document.register;

import org.jspecify.annotations.NullMarked;
