package id.adminduk.application.appointment;

import id.adminduk.application.appointment.Appointment.State;
import id.adminduk.application.appointment.SlotRepository.Slot;
import id.adminduk.application.attendance.Reliability;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.queue.QueueDesk;
import id.adminduk.application.queue.TicketView;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Books, moves and cancels for citizens, and lets them in when they come. Slots are locked in the order of
/// their times, so that two who swap do not wait for each other.
@Component
class AppointmentDesk {
    private final AppointmentRepository appointments;
    private final SlotRepository slots;
    private final Reliability reliability;
    private final ServicePoints points;
    private final CaseBook cases;
    private final QueueDesk queue;
    private final Outbox outbox;
    private final Clock clock;

    AppointmentDesk(
            AppointmentRepository appointments,
            SlotRepository slots,
            Reliability reliability,
            ServicePoints points,
            CaseBook cases,
            QueueDesk queue,
            Outbox outbox,
            Clock clock) {
        this.appointments = appointments;
        this.slots = slots;
        this.reliability = reliability;
        this.points = points;
        this.cases = cases;
        this.queue = queue;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param contact where to send the reminder, where it is another phone than the case's
    record Wish(
            UUID point,
            String line,
            Instant start,
            @Nullable UUID applicationId,
            @Nullable Phone contact) {}

    @Transactional
    Appointment book(Wish wish, CurrentUser citizen) {
        var now = now();
        var person = person(citizen);
        var point = points.held(wish.point());
        var line = point.line(wish.line());
        requireOffered(point, line, wish.start(), now);
        reliability.require(person, now);
        var contact = contact(wish, citizen);
        var booked = appointment(wish, line, now);
        if (!appointments.add(booked, person, contact)) throw new AppointmentRefused.AlreadyBooked();
        take(booked, line);
        tell(booked, point);
        return booked;
    }

    /// The phone given here, else the one of the case; somebody else's case is no case.
    private @Nullable Phone contact(Wish wish, CurrentUser citizen) {
        if (wish.applicationId() == null) return wish.contact();
        var about = cases.seenBy(wish.applicationId(), citizen);
        if (wish.contact() != null) return wish.contact();
        return about.form().contact().flatMap(to -> readable(to.phone())).orElse(null);
    }

    /// A draft may hold anything.
    private static Optional<Phone> readable(String phone) {
        try {
            return Optional.of(Phone.of(phone));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private static Appointment appointment(Wish wish, Line line, Instant now) {
        return new Appointment(
                UUID.randomUUID(),
                wish.point(),
                line.code(),
                wish.start(),
                line.slotMinutes(),
                State.BOOKED,
                CheckInCode.next(),
                wish.applicationId(),
                now,
                1);
    }

    private void tell(Appointment booked, ServicePoint point) {
        var told = new Appointment.Booked(
                booked.id(),
                point.id(),
                point.region().value(),
                booked.line(),
                booked.startsAt(),
                booked.applicationId() != null,
                booked.bookedAt());
        outbox.publish(Appointment.Booked.TOPIC, booked.id(), booked.version(), told);
    }

    @Transactional
    Appointment move(UUID id, IfMatch match, Instant start, CurrentUser citizen) {
        var point = points.held(show(id, citizen).pointId()); // before its appointments, as whoever changes the place
        var before = locked(id, match, citizen);
        var line = point.line(before.line());
        requireOffered(point, line, start, now());
        var after = before.at(start, line.slotMinutes());
        if (start.isBefore(before.startsAt())) {
            take(after, line);
            slots.free(slotOf(before));
        } else {
            slots.free(slotOf(before));
            take(after, line);
        }
        appointments.update(after);
        return after;
    }

    private void take(Appointment appointment, Line line) {
        if (!slots.take(slotOf(appointment), line.quota())) throw new AppointmentRefused.Full();
    }

    @Transactional
    Appointment cancel(UUID id, IfMatch match, CurrentUser citizen) {
        var cancelled = locked(id, match, citizen).cancel();
        slots.free(slotOf(cancelled));
        appointments.update(cancelled);
        return cancelled;
    }

    /// On arrival: the appointment becomes a ticket that enters the queue with its slot.
    @Transactional
    TicketView.IssuedTicket checkIn(String typed, CurrentUser officer) {
        var found = appointments.lockByCode(CheckInCode.normalised(typed)).orElseThrow(NotFound::new);
        var point = points.getFor(found.pointId(), officer);
        var arrived = found.checkIn();
        var now = now();
        if (!points.dayOf(found.startsAt()).equals(points.dayOf(now))) throw new AppointmentRefused.AnotherDay();
        if (reliability.isMissed(found.startsAt(), now)) throw new AppointmentRefused.NotOpen();
        appointments.update(arrived);
        return queue.checkIn(
                point, found.line(), new QueueDesk.Booked(found.id(), found.applicationId(), found.startsAt()));
    }

    Appointment show(UUID id, CurrentUser citizen) {
        return appointments.find(id, person(citizen)).orElseThrow(NotFound::new);
    }

    private Appointment locked(UUID id, IfMatch match, CurrentUser citizen) {
        var found = appointments.lock(id, person(citizen)).orElseThrow(NotFound::new);
        match.require(found.version());
        return found;
    }

    private void requireOffered(ServicePoint point, Line line, Instant start, Instant now) {
        var day = points.dayOf(start);
        boolean inTime = start.isAfter(now)
                && !day.isAfter(points.dayOf(now).plusDays(point.setup().bookableDays()));
        if (!inTime || !points.slots(point, line, day).contains(start)) throw new AppointmentRefused.NotOffered();
    }

    private static Slot slotOf(Appointment appointment) {
        return new Slot(appointment.pointId(), appointment.line(), appointment.startsAt());
    }

    static UUID person(CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
