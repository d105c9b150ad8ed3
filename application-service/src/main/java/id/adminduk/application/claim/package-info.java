/// Officers take cases: one by one, or the next that waits.
@NullMarked
package id.adminduk.application.claim;

import org.jspecify.annotations.NullMarked;
