/// The people of a nagari that was merged, split or numbered anew move to its successor, by one audited operation.
@NullMarked
package id.adminduk.identity.regionmove;

import org.jspecify.annotations.NullMarked;
