package id.adminduk.application.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// When the office opens and closes on a day, written `07:30-16:00`. The break at noon is not taken off: cases are
/// worked on in turns.
public record OfficeHours(LocalTime opens, LocalTime closes) {
    private static final OfficeHours USUAL = of("07:30-16:00");
    private static final OfficeHours FRIDAY = of("07:30-16:30");

    public OfficeHours {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("an office opens before it closes");
    }

    /// How hours are written in the configuration.
    public static OfficeHours of(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) throw new IllegalArgumentException("office hours look like 07:30-16:00");
        return new OfficeHours(LocalTime.parse(text.substring(0, dash).strip()), closing(text, dash));
    }

    private static LocalTime closing(String text, int dash) {
        return LocalTime.parse(text.substring(dash + 1).strip());
    }

    /// The hours of district offices, Friday with the longer break.
    static OfficeHours usualOn(DayOfWeek day) {
        return day == DayOfWeek.FRIDAY ? FRIDAY : USUAL;
    }
}
