package id.adminduk.application.attendance;

import id.adminduk.kernel.problem.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who books and does not come keeps others out: after some of that, booking rests for a while. The counter
/// stays open to them.
@Component
public class Reliability {
    private final AttendanceRepository appointments;
    private final AttendanceProperties rules;

    Reliability(AttendanceRepository appointments, AttendanceProperties rules) {
        this.appointments = appointments;
        this.rules = rules;
    }

    /// Refuses a booking where too many were missed lately.
    public void require(UUID person, Instant now) {
        var missed = appointments.missedSince(person, now.minus(rules.countedFor()));
        if (missed.size() < rules.misses()) return;
        if (missed.getFirst().plus(rules.blockedFor()).isAfter(now)) throw new BookingBlocked();
    }

    /// Whether it is too late to come.
    public boolean isMissed(Instant start, Instant now) {
        return start.plus(rules.grace()).isBefore(now);
    }

    static final class BookingBlocked extends DomainException {
        BookingBlocked() {
            super(Kind.FORBIDDEN, "appointment-blocked", "Too many appointments were missed lately.");
        }
    }
}
