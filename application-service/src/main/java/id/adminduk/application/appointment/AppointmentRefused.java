package id.adminduk.application.appointment;

import id.adminduk.kernel.problem.DomainException;

/// Every way a booking says no.
abstract sealed class AppointmentRefused extends DomainException {
    private AppointmentRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// No slot begins then, or it is too far ahead, or over.
    static final class NotOffered extends AppointmentRefused {
        NotOffered() {
            super(Kind.UNPROCESSABLE, "slot-not-offered", "No slot begins at this time.");
        }
    }

    static final class Full extends AppointmentRefused {
        Full() {
            super(Kind.CONFLICT, "slot-full", "All places of this slot are taken.");
        }
    }

    static final class AlreadyBooked extends AppointmentRefused {
        AlreadyBooked() {
            super(Kind.CONFLICT, "appointment-exists", "There is an open appointment for this line already.");
        }
    }

    /// Cancelled, missed or used.
    static final class NotOpen extends AppointmentRefused {
        NotOpen() {
            super(Kind.CONFLICT, "appointment-not-open", "The appointment is not open any more.");
        }
    }

    static final class AnotherDay extends AppointmentRefused {
        AnotherDay() {
            super(Kind.CONFLICT, "appointment-not-today", "The appointment is on another day.");
        }
    }
}
