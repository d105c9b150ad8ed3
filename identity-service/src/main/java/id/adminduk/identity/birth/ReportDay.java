package id.adminduk.identity.birth;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.element.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day an event was reported, by the office's calendar; a birth is late after 60 days (UU 23/2006 Ps. 27 and 32).
public record ReportDay(LocalDate date) {
    private static final int DAYS_TO_REPORT = 60;

    public static ReportDay of(Instant submittedAt) {
        return new ReportDay(OfficeDay.of(submittedAt));
    }

    /// More than sixty days after the birth.
    public boolean lateFor(LocalDate birthDate) {
        return birthDate.plusDays(DAYS_TO_REPORT).isBefore(date);
    }

    /// Whether the report comes late enough to leave open what of the date nobody knows: more than sixty days after
    /// the last day it may have been.
    public boolean allows(BirthDate.@Nullable Unknown unknown, LocalDate birthDate) {
        return unknown == null || lateFor(unknown.lastPossible(birthDate));
    }
}
