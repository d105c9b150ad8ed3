package id.adminduk.application.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The holidays of `calendar/holidays.csv`: day, kind, Indonesian and English name.
final class PublishedHolidays {
    private PublishedHolidays() {}

    static Map<LocalDate, Holiday> read() {
        try {
            var text = new ClassPathResource("calendar/holidays.csv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PublishedHolidays::holiday)
                    .collect(Collectors.toUnmodifiableMap(Holiday::date, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Holiday holiday(String line) {
        var parts = line.split(";", -1);
        return new Holiday(
                LocalDate.parse(parts[0]), Holiday.Kind.valueOf(parts[1]), new Holiday.Name(parts[2], parts[3]));
    }
}
