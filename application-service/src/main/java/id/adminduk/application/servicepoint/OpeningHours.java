package id.adminduk.application.servicepoint;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// From when until when a place is open on a weekday; a pause at noon makes two of them.
///
/// @param until not open any more then; midnight is the end of the day
public record OpeningHours(
        @NotNull DayOfWeek day,
        @NotNull LocalTime from,
        @NotNull LocalTime until) {
    private static final int DAY_MINUTES = 24 * 60;

    int opens() {
        return minutes(from);
    }

    /// The minute of the day it closes in.
    int closes() {
        return until.equals(LocalTime.MIDNIGHT) ? DAY_MINUTES : minutes(until);
    }

    boolean overlaps(OpeningHours other) {
        return day == other.day && opens() < other.closes() && other.opens() < closes();
    }

    /// When slots of this length begin; the last one ends before closing.
    Stream<LocalTime> slots(int length) {
        return IntStream.iterate(opens(), start -> start + length <= closes(), start -> start + length)
                .mapToObj(start -> LocalTime.ofSecondOfDay(start * 60L));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
