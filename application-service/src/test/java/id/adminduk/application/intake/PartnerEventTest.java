package id.adminduk.application.intake;

import static org.awaitility.Awaitility.await;

import id.adminduk.application.RunningService;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Sends what partner-service announces and waits for the case of it.
abstract class PartnerEventTest extends RunningService {
    final UUID partnerEvent = UUID.randomUUID();
    final UUID partner = UUID.randomUUID();

    record Accepted(
            UUID partnerEventId,
            String receiptNo,
            UUID partnerId,
            String partnerKind,
            String partnerName,
            String eventType,
            String occurredOn,
            Instant receivedAt,
            List<String> missing,
            String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.partner-event.accepted.v1";
        }
    }

    Accepted accepted(BirthReport report) {
        return new Accepted(
                partnerEvent,
                "RSUD-1",
                partner,
                "HOSPITAL",
                "RSUD",
                "BIRTH",
                report.child().birthDate(),
                Instant.now(),
                report.hasName() ? List.of() : List.of("NAME"),
                confidential.seal(partnerEvent, report));
    }

    void publish(BirthReport report) {
        events.publish("adminduk.partner-event", partnerEvent, accepted(report));
    }

    List<UUID> casesOfEvent() {
        return jdbc.sql("select id from application where partner_event_id = :event")
                .param("event", partnerEvent)
                .query(UUID.class)
                .list();
    }

    UUID opened() {
        return await().atMost(Duration.ofSeconds(20))
                .until(this::casesOfEvent, found -> !found.isEmpty())
                .getFirst();
    }
}
