package id.adminduk.partner.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One notice on its way, with what happened so far.
record Delivery(
        UUID id,
        UUID partnerId,
        UUID partnerEventId,
        String type,
        String body,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastProblem,
        Instant createdAt,
        @Nullable Instant deliveredAt) {
    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    /// What the receiver uses to recognise a repeated notice.
    String webhookId() {
        return "msg_" + id;
    }
}
