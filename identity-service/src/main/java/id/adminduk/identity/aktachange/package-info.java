/// An akta that is cancelled, or corrected, after it was issued (domain.md 3.3, CANCEL and FIX).
@NullMarked
package id.adminduk.identity.aktachange;

import org.jspecify.annotations.NullMarked;
