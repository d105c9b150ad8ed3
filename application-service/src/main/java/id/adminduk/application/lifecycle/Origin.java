package id.adminduk.application.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case came from: a citizen's draft, or a partner's event.
public record Origin(
        Channel channel,
        @Nullable UUID applicantId,
        @Nullable UUID partnerEventId,
        @Nullable UUID partnerId) {

    /// The door a case came in by.
    public enum Channel {
        CITIZEN,
        PARTNER
    }

    public static Origin citizen(UUID applicantId) {
        return new Origin(Channel.CITIZEN, applicantId, null, null);
    }

    public static Origin partner(UUID partnerEventId, UUID partnerId) {
        return new Origin(Channel.PARTNER, null, partnerEventId, partnerId);
    }
}
