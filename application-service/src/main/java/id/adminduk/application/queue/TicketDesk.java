package id.adminduk.application.queue;

import id.adminduk.application.queue.QueueEvent.OrderReason;
import id.adminduk.application.queue.QueueEvent.Turn;
import id.adminduk.application.queue.Ticket.Place;
import id.adminduk.application.queue.Ticket.State;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a counter does with one ticket of today.
@Component
class TicketDesk {
    private final TicketRepository tickets;
    private final ServicePoints points;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    TicketDesk(TicketRepository tickets, ServicePoints points, Outbox outbox, AuditTrail audit, Clock clock) {
        this.tickets = tickets;
        this.points = points;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// A ticket, where it is, and the version its caller saw.
    record Known(Ticket ticket, ServicePoint point) {
        String region() {
            return point.region().value();
        }
    }

    @Transactional
    Ticket recall(UUID id, IfMatch match, CurrentUser officer) {
        var known = known(id, match, officer);
        var again = known.ticket().recall();
        var told = again.state() instanceof State.Called called ? told(known, again, called) : null;
        return written(again, told);
    }

    private QueueEvent told(Known known, Ticket ticket, State.Called called) {
        return new QueueEvent.Called(
                ticket.id(),
                ticket.pointId(),
                known.region(),
                ticket.place().line(),
                ticket.label(),
                called.counter(),
                called.calls(),
                seconds(ticket.issuedAt(), called.at()),
                now());
    }

    @Transactional
    Ticket serve(UUID id, IfMatch match, CurrentUser officer) {
        return written(known(id, match, officer).ticket().serve(now()), null);
    }

    @Transactional
    Ticket finish(UUID id, IfMatch match, CurrentUser officer) {
        var known = known(id, match, officer);
        var done = known.ticket().finish(now());
        var told = done.state() instanceof State.Done served
                ? new QueueEvent.Served(
                        done.id(),
                        done.pointId(),
                        known.region(),
                        done.place().line(),
                        served.counter(),
                        seconds(done.issuedAt(), served.calledAt()),
                        seconds(served.servingAt(), served.at()),
                        served.at())
                : null;
        return written(done, told);
    }

    @Transactional
    Ticket miss(UUID id, IfMatch match, CurrentUser officer) {
        var known = known(id, match, officer);
        var missed = known.ticket().miss(now());
        var told = missed.state() instanceof State.Missed away
                ? new QueueEvent.Missed(
                        missed.id(),
                        missed.pointId(),
                        known.region(),
                        missed.place().line(),
                        away.counter(),
                        away.at())
                : null;
        return written(missed, told);
    }

    /// Behind so many as the place says, or at the end.
    @Transactional
    Ticket comeBack(UUID id, IfMatch match, CurrentUser officer) {
        var known = known(id, match, officer);
        var ticket = known.ticket();
        var line = ticket.place().line();
        int after = known.point().setup().returnAfter();
        var entry = after == 0
                ? now()
                : tickets.entryOf(ticket.pointId(), ticket.day(), line, after - 1)
                        .orElseGet(this::now);
        return written(ticket.comeBack(new Place(line, entry, true)), null);
    }

    @Transactional
    Ticket transfer(UUID id, IfMatch match, String line, CurrentUser officer) {
        var known = known(id, match, officer);
        return written(known.ticket().transfer(known.point().line(line).code()), null);
    }

    /// Out of order, with a reason that stays (promises.md T01).
    @Transactional
    Ticket move(UUID id, IfMatch match, Turn turn, OrderReason reason, CurrentUser officer) {
        var known = known(id, match, officer);
        var ticket = known.ticket();
        var moved = ticket.putAt(
                switch (turn) {
                    case FIRST -> beforeAll(ticket);
                    case LAST -> new Place(ticket.place().line(), now(), true);
                });
        audit.record(
                AuditEntry.of("ticket.moved", "queue-ticket", id).by(officer).because(turn + " " + reason));
        var told = new QueueEvent.Moved(
                id, ticket.pointId(), known.region(), ticket.place().line(), turn, reason, now());
        return written(moved, told);
    }

    private Place beforeAll(Ticket ticket) {
        var line = ticket.place().line();
        var first = tickets.entryOf(ticket.pointId(), ticket.day(), line, 0).orElseGet(this::now);
        return new Place(line, first.minus(1, ChronoUnit.MICROS), false);
    }

    private Known known(UUID id, IfMatch match, CurrentUser officer) {
        var ticket = tickets.lock(id).orElseThrow(NotFound::new);
        var point = points.getFor(ticket.pointId(), officer);
        match.require(ticket.version());
        if (!ticket.day().equals(points.dayOf(now()))) throw new QueueRefused.WrongStep();
        return new Known(ticket, point);
    }

    private Ticket written(Ticket ticket, @Nullable QueueEvent told) {
        tickets.update(ticket);
        if (told != null) outbox.publish(QueueEvent.TOPIC, ticket.id(), ticket.version(), told);
        return ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static long seconds(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }
}
