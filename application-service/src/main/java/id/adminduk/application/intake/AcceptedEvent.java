package id.adminduk.application.intake;

import java.util.List;
import java.util.UUID;

/// A partner institution's event, as far as a case needs it.
record AcceptedEvent(UUID partnerEventId, UUID partnerId, String eventType, List<String> missing, String confidential) {
    static final String TYPE = "adminduk.partner-event.accepted.v1";

    boolean isBirth() {
        return eventType.equals("BIRTH");
    }
}
