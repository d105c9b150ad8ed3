/// Residents and families as they stood on a day, for officers; every look is written down.
@NullMarked
package id.adminduk.identity.history;

import org.jspecify.annotations.NullMarked;
