package id.adminduk.application.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which days are holidays: what the office set, else its configuration, else what was published. What another copy of
/// the service was told counts here within a minute.
@Component
public class Holidays {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Office office;
    private final HolidayRepository stored;
    private final Clock clock;
    private final Map<LocalDate, Holiday> published = PublishedHolidays.read();
    private volatile Known known = new Known(Instant.MIN, Map.of());

    Holidays(Office office, HolidayRepository stored, Clock clock) {
        this.office = office;
        this.stored = stored;
        this.clock = clock;
    }

    private record Known(Instant readAt, Map<LocalDate, Holiday> set) {}

    /// Whether the office is closed on a day on which it would be open.
    public boolean closeOn(LocalDate day) {
        var set = set().get(day);
        if (set != null) return set.kind().closes();
        return office.holidays().contains(day) || published.containsKey(day);
    }

    /// All of one year, in order.
    List<Holiday> of(int year) {
        var all = new TreeMap<>(published);
        all.putAll(set());
        return all.values().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }

    /// The next question is answered from the database.
    void forget() {
        known = new Known(Instant.MIN, Map.of());
    }

    private Map<LocalDate, Holiday> set() {
        var now = clock.instant();
        var seen = known;
        if (seen.readAt().isAfter(now.minus(FRESH))) return seen.set();
        var read = stored.all().stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        known = new Known(now, read);
        return read;
    }
}
