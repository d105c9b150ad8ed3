package id.adminduk.application.appointment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's place in one slot of one line.
///
/// @param code what the counter is shown
/// @param applicationId the case it is about
record Appointment(
        UUID id,
        UUID pointId,
        String line,
        Instant startsAt,
        int minutes,
        State state,
        String code,
        @Nullable UUID applicationId,
        Instant bookedAt,
        long version) {

    /// `WITHDRAWN`: the office closed that time.
    enum State {
        BOOKED,
        CHECKED_IN,
        CANCELLED,
        WITHDRAWN,
        MISSED
    }

    Appointment checkIn() {
        return moveTo(State.CHECKED_IN);
    }

    Appointment cancel() {
        return moveTo(State.CANCELLED);
    }

    /// The same appointment at another time.
    Appointment at(Instant start, int length) {
        if (state != State.BOOKED) throw new AppointmentRefused.NotOpen();
        return new Appointment(id, pointId, line, start, length, state, code, applicationId, bookedAt, version + 1);
    }

    private Appointment moveTo(State next) {
        if (state != State.BOOKED) throw new AppointmentRefused.NotOpen();
        return new Appointment(id, pointId, line, startsAt, minutes, next, code, applicationId, bookedAt, version + 1);
    }

    @Override
    public String toString() {
        return "Appointment[" + id + ", " + state + "]";
    }

    /// What the world hears of a booking: not whose it is.
    record Booked(
            UUID appointmentId,
            UUID pointId,
            String regionCode,
            String line,
            Instant startsAt,
            boolean forCase,
            Instant bookedAt)
            implements DomainEvent {
        static final String TOPIC = "adminduk.service-desk";

        @Override
        @JsonIgnore
        public String type() {
            return TOPIC + ".appointment-booked.v1";
        }
    }
}
