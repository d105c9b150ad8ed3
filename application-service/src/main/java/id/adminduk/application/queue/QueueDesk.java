package id.adminduk.application.queue;

import id.adminduk.application.queue.Ticket.Place;
import id.adminduk.application.queue.Ticket.State;
import id.adminduk.application.queue.TicketRepository.Holder;
import id.adminduk.application.queueboard.Boards;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives out tickets and calls them, first come first served (promises.md T01).
@Component
public class QueueDesk {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 16;

    private final TicketRepository tickets;
    private final CounterRepository counters;
    private final ServicePoints points;
    private final Boards boards;
    private final Outbox outbox;
    private final Clock clock;

    QueueDesk(
            TicketRepository tickets,
            CounterRepository counters,
            ServicePoints points,
            Boards boards,
            Outbox outbox,
            Clock clock) {
        this.tickets = tickets;
        this.counters = counters;
        this.points = points;
        this.boards = boards;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Somebody who booked and is there.
    ///
    /// @param startsAt their slot: they enter the queue with it, however early they came
    public record Booked(UUID appointmentId, @Nullable UUID applicationId, Instant startsAt) {}

    /// For somebody who walked in.
    @Transactional
    TicketView.IssuedTicket issue(UUID point, String line, CurrentUser officer) {
        var place = points.getFor(point, officer);
        return issue(place, place.line(line), null);
    }

    /// For somebody who booked, in the transaction that checks them in.
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketView.IssuedTicket checkIn(ServicePoint point, String line, Booked booked) {
        return issue(point, point.line(line), booked);
    }

    private TicketView.IssuedTicket issue(ServicePoint point, Line line, @Nullable Booked booked) {
        var now = now();
        if (!points.takesPeople(point, now)) throw new QueueRefused.Closed();
        var day = points.dayOf(now);
        var number = tickets.next(point.id(), line.code(), day, now);
        var ticket = new Ticket(
                UUID.randomUUID(),
                point.id(),
                day,
                "%s-%03d".formatted(line.prefix(), number.value()),
                new Place(line.code(), booked == null ? number.entered() : booked.startsAt(), false),
                new State.Waiting(),
                false,
                now,
                booked == null ? null : booked.applicationId(),
                1);
        var code = code();
        tickets.add(ticket, number.value(), new Holder(code, booked == null ? null : booked.appointmentId()));
        outbox.publish(QueueEvent.TOPIC, ticket.id(), ticket.version(), issued(point, ticket, booked != null));
        return new TicketView.IssuedTicket(TicketView.of(ticket), code, boards.standing(code));
    }

    private static QueueEvent issued(ServicePoint point, Ticket ticket, boolean byAppointment) {
        return new QueueEvent.Issued(
                ticket.id(),
                point.id(),
                point.region().value(),
                ticket.place().line(),
                ticket.label(),
                byAppointment,
                ticket.issuedAt());
    }

    /// The next for a counter: the longest waiting of its lines, and at least at every so-manyth call somebody
    /// of a priority line. Counters that call at once get different people.
    @Transactional
    Optional<Ticket> callNext(UUID pointId, int no, CurrentUser officer) {
        var point = points.getFor(pointId, officer);
        var counter = point.counter(no);
        var now = now();
        int ordinaryCalls = counters.take(pointId, no, now);
        if (counters.isBusy(pointId, points.dayOf(now), no)) throw new QueueRefused.CounterBusy();
        var lines = point.setup().lines().stream()
                .filter(line -> counter.lines().contains(line.code()))
                .toList();
        boolean priorityFirst = ordinaryCalls >= point.setup().priorityEvery() - 1;
        return first(point, now, lines, priorityFirst)
                .or(() -> first(point, now, lines, !priorityFirst))
                .map(waiting -> {
                    counters.remember(pointId, no, isPriority(point, waiting) ? 0 : ordinaryCalls + 1);
                    return called(point, waiting.call(no, now), no, now);
                });
    }

    private Optional<Ticket> first(ServicePoint point, Instant now, List<Line> lines, boolean priority) {
        var those = lines.stream().filter(line -> line.priority() == priority).toList();
        return tickets.lockFirst(point.id(), points.dayOf(now), those);
    }

    private static boolean isPriority(ServicePoint point, Ticket ticket) {
        return point.line(ticket.place().line()).priority();
    }

    private Ticket called(ServicePoint point, Ticket ticket, int counter, Instant now) {
        tickets.update(ticket);
        var told = new QueueEvent.Called(
                ticket.id(),
                point.id(),
                point.region().value(),
                ticket.place().line(),
                ticket.label(),
                counter,
                1,
                Duration.between(ticket.issuedAt(), now).toSeconds(),
                now);
        outbox.publish(QueueEvent.TOPIC, ticket.id(), ticket.version(), told);
        return ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String code() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
