/// The time the office promised for a case, and the clock that counts towards it.
@NullMarked
package id.adminduk.application.promise;

import org.jspecify.annotations.NullMarked;
