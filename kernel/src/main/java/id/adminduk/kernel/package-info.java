/// The one library every service shares; it knows nothing of any of them.
@NullMarked
package id.adminduk.kernel;

import org.jspecify.annotations.NullMarked;
