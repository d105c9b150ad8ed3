package id.adminduk.application.queue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// What the world hears of a queue: numbers and times, no persons.
sealed interface QueueEvent extends DomainEvent {
    String TOPIC = "adminduk.service-desk";

    UUID ticketId();

    /// Why somebody is called before or after their turn (promises.md T01).
    enum OrderReason {
        ELDERLY,
        DISABLED,
        PREGNANT,
        WITH_INFANT,
        OFFICE_ERROR,
        OUTAGE,
        ASKED_TO_WAIT
    }

    enum Turn {
        FIRST,
        LAST
    }

    record Issued(
            UUID ticketId,
            UUID pointId,
            String regionCode,
            String line,
            String label,
            boolean byAppointment,
            Instant issuedAt)
            implements QueueEvent {}

    /// @param call how often it was called by now
    record Called(
            UUID ticketId,
            UUID pointId,
            String regionCode,
            String line,
            String label,
            int counter,
            int call,
            long waitedSeconds,
            Instant calledAt)
            implements QueueEvent {}

    record Served(
            UUID ticketId,
            UUID pointId,
            String regionCode,
            String line,
            int counter,
            long waitedSeconds,
            long serviceSeconds,
            Instant servedAt)
            implements QueueEvent {}

    record Missed(UUID ticketId, UUID pointId, String regionCode, String line, int counter, Instant missedAt)
            implements QueueEvent {}

    record Moved(
            UUID ticketId, UUID pointId, String regionCode, String line, Turn turn, OrderReason reason, Instant movedAt)
            implements QueueEvent {}

    @Override
    @JsonIgnore
    default String type() {
        var fact = switch (this) {
            case Issued _ -> "ticket-issued";
            case Called _ -> "ticket-called";
            case Served _ -> "ticket-served";
            case Missed _ -> "ticket-missed";
            case Moved _ -> "ticket-moved";
        };
        return TOPIC + "." + fact + ".v1";
    }
}
