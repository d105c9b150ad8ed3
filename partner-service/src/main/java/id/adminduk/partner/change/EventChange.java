package id.adminduk.partner.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.partner.partner.EventType;
import java.time.Instant;
import java.util.UUID;

/// What the office is told: it weighs a later word, and never changes a case because of it alone.
sealed interface EventChange extends DomainEvent {
    String TOPIC = "adminduk.partner-event";

    /// Why an institution takes an event back.
    enum VoidReason {
        SENT_TWICE,
        WRONG_PERSON,
        NOT_HAPPENED
    }

    /// @param confidential the whole report as it should have been, sealed
    record Amended(
            UUID partnerEventId,
            UUID amendmentId,
            UUID partnerId,
            EventType eventType,
            Instant receivedAt,
            String confidential)
            implements EventChange {}

    record Voided(
            UUID partnerEventId,
            UUID voidingId,
            UUID partnerId,
            EventType eventType,
            Instant receivedAt,
            VoidReason reason)
            implements EventChange {}

    @Override
    @JsonIgnore
    default String type() {
        return switch (this) {
            case Amended _ -> TOPIC + ".amended.v1";
            case Voided _ -> TOPIC + ".voided.v1";
        };
    }
}
