/// Asks the registry later about cases that were filed while it was away.
@NullMarked
package id.adminduk.application.lateanswer;

import org.jspecify.annotations.NullMarked;
