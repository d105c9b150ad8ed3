package id.adminduk.identity.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days by the office's clock: western Indonesian time, which knows no summer.
public final class OfficeDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private OfficeDay() {}

    /// The day it is at the office.
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// When the day is over.
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
