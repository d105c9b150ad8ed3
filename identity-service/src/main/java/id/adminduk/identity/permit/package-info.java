/// Why a record is opened: an open case, the card of who stands at the counter, or a reason somebody else agreed to.
@NullMarked
package id.adminduk.identity.permit;

import org.jspecify.annotations.NullMarked;
