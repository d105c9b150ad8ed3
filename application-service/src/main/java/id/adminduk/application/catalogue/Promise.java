package id.adminduk.application.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// When the office will be done: the service's hours, counted on working days only (Permendagri 19/2018).
@Component
public class Promise {
    private final Office office;

    Promise(Office office) {
        this.office = office;
    }

    /// The moment `definition.promisedHours` of working days after the submission; hours of days of rest do not count.
    public Instant dueAfter(Instant submitted, ServiceDefinition definition) {
        return after(submitted, Duration.ofHours(definition.promisedHours()));
    }

    /// The moment that much of working days later.
    public Instant after(Instant begin, Duration time) {
        var left = time;
        var from = begin.atZone(office.zone());
        while (true) {
            var midnight = from.toLocalDate().plusDays(1).atStartOfDay(office.zone());
            var today = Duration.between(from, midnight);
            if (office.worksOn(from.toLocalDate())) {
                if (left.compareTo(today) <= 0) return from.plus(left).toInstant();
                left = left.minus(today);
            }
            from = midnight;
        }
    }

    /// The office's date, by which birth dates are judged.
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(office.zone()).toLocalDate();
    }
}
