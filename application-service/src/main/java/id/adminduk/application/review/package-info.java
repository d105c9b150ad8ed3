/// The officer's side of a case: asking for a fix, verification, approval, rejection.
@NullMarked
package id.adminduk.application.review;

import org.jspecify.annotations.NullMarked;
