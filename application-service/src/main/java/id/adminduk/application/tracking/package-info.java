/// A case's public side: its tracking number and PIN, and what anybody holding both may know.
@NullMarked
package id.adminduk.application.tracking;

import org.jspecify.annotations.NullMarked;
