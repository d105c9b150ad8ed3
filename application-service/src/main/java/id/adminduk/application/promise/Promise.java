package id.adminduk.application.promise;

import id.adminduk.application.calendar.WorkCalendar;
import id.adminduk.application.catalogue.ServiceDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// When the office will be done (Permendagri 19/2018: within 24 hours of a complete application; decision 0093).
@Component
public class Promise {
    private final WorkCalendar calendar;

    Promise(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /// The promise for a complete application that arrived then.
    public Instant dueAfter(Instant submitted, ServiceDefinition definition) {
        return after(submitted, Duration.ofHours(definition.promisedHours()));
    }

    /// Each 24 hours are one working day, to the same time of day; the rest are hours the office is open. What begins
    /// while it is closed counts from when it opens.
    public Instant after(Instant begin, Duration time) {
        var days = calendar.sameTimeAfter(calendar.opening(begin), Math.toIntExact(time.toDays()));
        return calendar.plus(days, time.minusDays(time.toDays()));
    }

    /// The office's date, by which birth dates are judged.
    public LocalDate dayOf(Instant moment) {
        return calendar.dayOf(moment);
    }
}
