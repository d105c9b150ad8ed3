package id.adminduk.application.partnerreview;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an institution says later about an event it reported: that it was otherwise, or that it was not.
public sealed interface PartnerChange {
    UUID id();

    UUID partnerEventId();

    UUID partnerId();

    Instant receivedAt();

    /// The whole report as it should have been.
    record Amended(UUID id, UUID partnerEventId, UUID partnerId, Instant receivedAt, BirthReport report)
            implements PartnerChange {}

    /// @param reason the institution's coded reason
    record Voided(UUID id, UUID partnerEventId, UUID partnerId, Instant receivedAt, String reason)
            implements PartnerChange {}

    /// Nothing where the message tells of something else.
    static Optional<PartnerChange> of(EventMessage message, Confidential confidential) {
        return switch (message.type()) {
            case "adminduk.partner-event.amended.v1" -> Optional.of(amended(message, confidential));
            case "adminduk.partner-event.voided.v1" -> Optional.of(voided(message.read(VoidedEvent.class)));
            default -> Optional.empty();
        };
    }

    private static Amended amended(EventMessage message, Confidential confidential) {
        var event = message.read(AmendedEvent.class);
        var report = confidential.open(message.aggregateId(), event.confidential(), BirthReport.class);
        return new Amended(event.amendmentId(), event.partnerEventId(), event.partnerId(), event.receivedAt(), report);
    }

    private static Voided voided(VoidedEvent event) {
        return new Voided(
                event.voidingId(), event.partnerEventId(), event.partnerId(), event.receivedAt(), event.reason());
    }

    /// As partner-service tells it, as far as it is needed here.
    record AmendedEvent(
            UUID partnerEventId, UUID amendmentId, UUID partnerId, Instant receivedAt, String confidential) {}

    /// The same for an event that is taken back.
    record VoidedEvent(UUID partnerEventId, UUID voidingId, UUID partnerId, Instant receivedAt, String reason) {}
}
