/// The institutions that may send us events: their keys, facilities, areas and event types.
@NullMarked
package id.adminduk.partner.partner;

import org.jspecify.annotations.NullMarked;
