package id.adminduk.document.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The number of an akta, `1305-LU-01102019-0001`: office, book, day of registration, sequence (domain.md 4).
public record RegisterNumber(String office, String code, LocalDate day, int sequence) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);

    public String text() {
        return String.format(Locale.ROOT, "%s-%s-%s-%04d", office, code, DAY.format(day), sequence);
    }
}
