package id.adminduk.application.calendar;

import java.time.LocalDate;

/// A day on which the calendar differs from the weekday.
record Holiday(LocalDate date, Kind kind, Name name) {

    /// Why the day differs.
    enum Kind {
        /// By the joint decree of three ministers.
        NATIONAL,
        /// Days off that go with a holiday, by the same decree.
        JOINT_LEAVE,
        /// The decree is not known yet: the day the calendar of the religion leads to.
        EXPECTED,
        /// By the district's own decision.
        LOCAL,
        /// A published holiday on which this office works.
        WORKING;

        boolean closes() {
            return this != WORKING;
        }
    }

    /// In both languages.
    record Name(String id, String en) {}
}
