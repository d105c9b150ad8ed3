package id.adminduk.identity.semester;

import id.adminduk.kernel.web.RequestRefused;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Half a year, the rhythm in which agencies report: `2026-1`, `2026-2`.
record Semester(int year, int half) {
    private static final Pattern FORMAT = Pattern.compile("(20[0-9]{2})-([12])");

    static Semester of(String text) {
        var found = FORMAT.matcher(text);
        if (!found.matches()) throw RequestRefused.invalidParameter("semester");
        return new Semester(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    static Semester on(LocalDate day) {
        return new Semester(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    /// The first day after it.
    LocalDate end() {
        return first().plusMonths(6);
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
