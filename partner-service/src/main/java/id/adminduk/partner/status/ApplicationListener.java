package id.adminduk.partner.status;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// What the office does with the applications that came from reported events.
@Component
class ApplicationListener {
    private static final String TOPIC = "adminduk.application";

    private final StatusDesk desk;
    private final Inbox inbox;

    ApplicationListener(StatusDesk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    record Fact(
            @Nullable UUID partnerEventId,
            @Nullable List<String> reasons,
            @Nullable Instant closedAt) {}

    /// A fact that cannot concern a partner is not even remembered.
    @KafkaListener(topics = TOPIC)
    void on(EventMessage message) {
        var fact = message.read(Fact.class);
        var event = fact.partnerEventId();
        if (event == null) return; // a citizen's own application
        switch (message.type().substring(TOPIC.length() + 1)) {
            case "waiting-name.v1" -> move(event, EventStatus.WAITING_NAME, fact, message);
            case "submitted.v1", "verified.v1", "approved.v1", "refused-by-registry.v1" ->
                move(event, EventStatus.IN_REVIEW, fact, message);
            case "needs-fix.v1" -> move(event, EventStatus.NEEDS_FIX, fact, message);
            case "rejected.v1", "cancelled.v1" -> move(event, EventStatus.REFUSED, fact, message);
            case "closed.v1" ->
                inbox.once(message, () -> desk.closed(event, closedAt(fact, message), message.sequence()));
            default -> {} // other facts do not concern partners
        }
    }

    private void move(UUID event, EventStatus status, Fact fact, EventMessage message) {
        boolean decided = status == EventStatus.NEEDS_FIX || status == EventStatus.REFUSED;
        List<String> reasons = decided && fact.reasons() != null ? fact.reasons() : List.of();
        inbox.once(message, () -> desk.moved(event, status, reasons, message.sequence()));
    }

    private static Instant closedAt(Fact fact, EventMessage message) {
        return fact.closedAt() == null ? message.time() : fact.closedAt();
    }
}
