package id.adminduk.partner.change;

import java.net.URI;
import java.util.UUID;

/// What a partner holds in hand: the office will weigh it; the event's status tells what became of the case.
record ChangeReceipt(UUID changeId, UUID partnerEventId, Kind kind, URI statusUrl) {
    enum Kind {
        AMENDMENT,
        VOIDING
    }
}
