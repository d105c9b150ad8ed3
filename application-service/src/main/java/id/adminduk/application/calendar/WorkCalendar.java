package id.adminduk.application.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The office's time: the hours it is open on its working days (decision 0093). Moments outside of them do not count.
@Component
public class WorkCalendar {
    private final Office office;
    private final Predicate<LocalDate> holiday;

    @Autowired
    WorkCalendar(Office office, Holidays holidays) {
        this(office, holidays::closeOn);
    }

    /// A calendar whose holidays are all given.
    public WorkCalendar(Office office, Predicate<LocalDate> holiday) {
        this.office = office;
        this.holiday = holiday;
    }

    /// Whether the office works on that day at all.
    public boolean worksOn(LocalDate day) {
        return !office.restDays().contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    /// That moment if the office is open then, else the moment it opens next.
    public Instant opening(Instant from) {
        return plus(from, Duration.ZERO);
    }

    /// The moment by which so much office time has passed.
    public Instant plus(Instant from, Duration time) {
        var left = time;
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            if (!worksOn(day)) continue;
            var start = later(from, opens(day));
            var room = Duration.between(start, closes(day));
            if (room.isPositive() && left.compareTo(room) <= 0) return start.plus(left);
            if (room.isPositive()) left = left.minus(room);
        }
    }

    /// How much office time lies between two moments; none where the second is not after the first.
    public Duration between(Instant from, Instant until) {
        var sum = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            if (!worksOn(day)) continue;
            var part = Duration.between(later(from, opens(day)), earlier(until, closes(day)));
            if (part.isPositive()) sum = sum.plus(part);
        }
        return sum;
    }

    /// The same time of day so many working days later, or the closing time where that day ends earlier.
    public Instant sameTimeAfter(Instant open, int workingDays) {
        if (workingDays == 0) return open;
        var day = dayOf(open);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (worksOn(day)) left--;
        }
        var time = at(open).toLocalTime();
        return earlier(later(day.atTime(time).atZone(office.zone()).toInstant(), opens(day)), closes(day));
    }

    /// The office's date.
    public LocalDate dayOf(Instant moment) {
        return at(moment).toLocalDate();
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(office.zone());
    }

    private Instant opens(LocalDate day) {
        return day.atTime(hours(day).opens()).atZone(office.zone()).toInstant();
    }

    private Instant closes(LocalDate day) {
        return day.atTime(hours(day).closes()).atZone(office.zone()).toInstant();
    }

    private OfficeHours hours(LocalDate day) {
        return java.util.Objects.requireNonNull(office.hours().get(day.getDayOfWeek()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
