package id.adminduk.application.appointment;

import id.adminduk.application.appointment.AppointmentDesk.Wish;
import id.adminduk.application.queue.TicketView;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A citizen's own appointments, and the counter that lets people in with them.
@RestController
@RequestMapping("/v1/appointments")
class AppointmentController {
    private static final int LARGEST = 100;

    private final AppointmentDesk desk;
    private final AppointmentRepository appointments;
    private final ServicePoints points;
    private final Idempotency idempotency;
    private final Cursors cursors;

    AppointmentController(
            AppointmentDesk desk,
            AppointmentRepository appointments,
            ServicePoints points,
            Idempotency idempotency,
            Cursors cursors) {
        this.desk = desk;
        this.appointments = appointments;
        this.points = points;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    /// @param phone where a reminder goes the day before; else to the contact of the case
    record Booking(
            @NotNull UUID point,
            @NotBlank @Size(max = 30) String line,
            @NotNull OffsetDateTime start,
            @Nullable UUID applicationId,
            @Nullable Phone phone) {
        Wish wish() {
            return new Wish(point, line, start.toInstant(), applicationId, phone);
        }
    }

    record NewSlot(@NotNull OffsetDateTime start) {}

    record CheckIn(@NotBlank @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "CheckIn[******]";
        }
    }

    /// @param checkIn what the QR code holds: the code alone
    record AppointmentView(
            UUID id,
            UUID point,
            String line,
            OffsetDateTime start,
            OffsetDateTime end,
            Appointment.State state,
            String checkIn,
            @Nullable UUID applicationId,
            long version) {
        @Override
        public String toString() {
            return "AppointmentView[" + id + "]";
        }
    }

    @PostMapping
    ResponseEntity<AppointmentView> book(IdempotencyKey key, @Valid @RequestBody Booking request, CurrentUser citizen) {
        return idempotency.once(key, request, AppointmentView.class, () -> {
            var booked = desk.book(request.wish(), citizen);
            return ResponseEntity.created(URI.create("/v1/appointments/" + booked.id()))
                    .eTag(ETags.of(booked.version()))
                    .body(view(booked));
        });
    }

    /// One's own, the last booked first.
    @GetMapping
    Page<AppointmentView> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser citizen) {
        var person = AppointmentDesk.person(citizen);
        var filter = "appointments/" + person;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = appointments.of(person, cursors.read(cursor, filter, Cursor.END), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() <= size
                ? null
                : cursors.write(
                        new Cursor(shown.getLast().bookedAt(), shown.getLast().id()), filter);
        return new Page<>(shown.stream().map(this::view).toList(), next);
    }

    @GetMapping("/{id}")
    ResponseEntity<AppointmentView> show(@PathVariable UUID id, CurrentUser citizen) {
        return answer(desk.show(id, citizen));
    }

    @PutMapping("/{id}/slot")
    ResponseEntity<AppointmentView> move(
            @PathVariable UUID id, IfMatch match, @Valid @RequestBody NewSlot request, CurrentUser citizen) {
        return answer(desk.move(id, match, request.start().toInstant(), citizen));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<AppointmentView> cancel(@PathVariable UUID id, IfMatch match, CurrentUser citizen) {
        return answer(desk.cancel(id, match, citizen));
    }

    @PostMapping("/check-in")
    ResponseEntity<TicketView.IssuedTicket> checkIn(
            IdempotencyKey key, @Valid @RequestBody CheckIn arrival, CurrentUser officer) {
        return idempotency.once(key, arrival, TicketView.IssuedTicket.class, () -> {
            var issued = desk.checkIn(arrival.code(), officer);
            return ResponseEntity.created(URI.create("/v1/queues/tickets/" + issued.code()))
                    .eTag(ETags.of(issued.ticket().version()))
                    .body(issued);
        });
    }

    private ResponseEntity<AppointmentView> answer(Appointment appointment) {
        return ResponseEntity.ok().eTag(ETags.of(appointment.version())).body(view(appointment));
    }

    private AppointmentView view(Appointment appointment) {
        var start = points.local(appointment.startsAt());
        return new AppointmentView(
                appointment.id(),
                appointment.pointId(),
                appointment.line(),
                start,
                start.plusMinutes(appointment.minutes()),
                appointment.state(),
                appointment.code(),
                appointment.applicationId(),
                appointment.version());
    }
}
