/// The workshop: takes numbered documents, prints, signs and files each of them exactly once.
@NullMarked
package id.adminduk.document.production;

import org.jspecify.annotations.NullMarked;
