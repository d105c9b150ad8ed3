package id.adminduk.application.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case came from: a citizen's draft, an officer at the counter for a resident, or a partner's event.
/// `openedBy` is that officer.
public record Origin(
        Channel channel,
        @Nullable UUID applicantId,
        @Nullable String openedBy,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId) {

    /// The door a case came in by.
    public enum Channel {
        CITIZEN,
        COUNTER,
        PARTNER
    }

    public static Origin citizen(UUID applicantId) {
        return new Origin(Channel.CITIZEN, applicantId, null, null, null);
    }

    public static Origin counter(UUID applicantId, String officer) {
        return new Origin(Channel.COUNTER, applicantId, officer, null, null);
    }

    public static Origin partner(UUID partnerEventId, UUID partnerId) {
        return new Origin(Channel.PARTNER, null, null, partnerEventId, partnerId);
    }
}
