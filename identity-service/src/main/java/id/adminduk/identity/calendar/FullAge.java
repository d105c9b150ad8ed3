package id.adminduk.identity.calendar;

import java.time.LocalDate;

/// Of age for the office: seventeen, or married once (UU 23/2006 article 63; domain.md 2.6).
public final class FullAge {
    private static final int YEARS = 17;

    private FullAge() {}

    public static boolean reached(LocalDate born, boolean everMarried, LocalDate day) {
        return everMarried || !born.plusYears(YEARS).isAfter(day);
    }
}
