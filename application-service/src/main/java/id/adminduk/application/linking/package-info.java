/// A second case about one event is closed in favour of the first, whichever door either came in by.
@NullMarked
package id.adminduk.application.linking;

import org.jspecify.annotations.NullMarked;
