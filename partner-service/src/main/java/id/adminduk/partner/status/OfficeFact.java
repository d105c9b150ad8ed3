package id.adminduk.partner.status;

import id.adminduk.kernel.messaging.EventMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the office announced about one reported event.
sealed interface OfficeFact {
    UUID event();

    record Moved(UUID event, EventStatus status, List<String> reasons, long sequence) implements OfficeFact {
        public Moved {
            reasons = List.copyOf(reasons);
        }
    }

    record Closed(UUID event, long sequence) implements OfficeFact {}

    record Issued(UUID event, IssuedDocument document, int version, Instant at) implements OfficeFact {}

    /// Nothing where no partner is concerned: numbers, supersessions, citizens' own applications and documents.
    static Optional<OfficeFact> of(EventMessage message) {
        return switch (message.type()) {
            case "adminduk.application.waiting-name.v1" -> moved(message, EventStatus.WAITING_NAME);
            case "adminduk.application.submitted.v1",
                    "adminduk.application.verified.v1",
                    "adminduk.application.approved.v1",
                    "adminduk.application.refused-by-registry.v1" -> moved(message, EventStatus.IN_REVIEW);
            case "adminduk.application.needs-fix.v1" -> moved(message, EventStatus.NEEDS_FIX);
            case "adminduk.application.rejected.v1", "adminduk.application.cancelled.v1" ->
                moved(message, EventStatus.REFUSED);
            case "adminduk.application.closed.v1" -> closed(message);
            case "adminduk.document.issued.v1" -> issued(message);
            default -> Optional.empty(); // other facts do not concern partners
        };
    }

    private static Optional<OfficeFact> moved(EventMessage message, EventStatus status) {
        var fact = message.read(ApplicationFact.class);
        boolean decided = status == EventStatus.NEEDS_FIX || status == EventStatus.REFUSED;
        List<String> reasons = decided && fact.reasons() != null ? fact.reasons() : List.of();
        return Optional.ofNullable(fact.partnerEventId())
                .map(event -> new Moved(event, status, reasons, message.sequence()));
    }

    private static Optional<OfficeFact> closed(EventMessage message) {
        var fact = message.read(ApplicationFact.class);
        return Optional.ofNullable(fact.partnerEventId()).map(event -> new Closed(event, message.sequence()));
    }

    private static Optional<OfficeFact> issued(EventMessage message) {
        var fact = message.read(DocumentFact.class);
        var document = new IssuedDocument(fact.kind(), fact.number(), fact.documentId(), fact.verificationUrl());
        return Optional.ofNullable(fact.partnerEventId())
                .map(event -> new Issued(event, document, fact.version(), fact.issuedAt()));
    }

    /// What application-service tells of a case.
    record ApplicationFact(
            @Nullable UUID partnerEventId, @Nullable List<String> reasons) {}

    /// What document-service tells of a document.
    record DocumentFact(
            UUID documentId,
            @Nullable UUID partnerEventId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl) {}
}
