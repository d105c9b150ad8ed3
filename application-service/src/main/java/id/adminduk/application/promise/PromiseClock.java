package id.adminduk.application.promise;

import id.adminduk.application.calendar.WorkCalendar;
import id.adminduk.application.promise.CaseClock.Risk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stops the clock of a case when somebody else has it, and starts it again with the office time that was left.
@Component
public class PromiseClock {
    private static final int PARTS = 4; // the last quarter of the time is a risk

    private final WorkCalendar calendar;

    PromiseClock(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /// The clock after a case went from one to another at that moment.
    public CaseClock turned(CaseClock clock, Holder to, Instant at) {
        return switch (to) {
            case OFFICE -> started(clock, at);
            case APPLICANT, ENDORSERS -> stopped(clock, at, null);
            case OUTSIDE -> throw new IllegalArgumentException("a cause outside has a name");
            case NOBODY -> clock.silent();
        };
    }

    /// A promise that is broken already stays broken: there is nothing left to stop.
    public CaseClock stopped(CaseClock clock, Instant at, @Nullable OutsideCause cause) {
        if (!clock.runs()) return new CaseClock(clock.promisedAt(), clock.left(), cause, clock.risk(), null);
        if (at.isAfter(clock.promisedAt()))
            return new CaseClock(clock.promisedAt(), null, cause, clock.risk(), clock.alarmAt());
        var left = calendar.between(at, clock.promisedAt());
        return new CaseClock(clock.promisedAt(), left, cause, clock.risk(), null);
    }

    public CaseClock started(CaseClock clock, Instant at) {
        var left = clock.left();
        if (left != null) return running(clock, later(clock.promisedAt(), calendar.plus(at, left)), at);
        if (clock.alarmAt() == null && clock.risk() == Risk.ON_TIME) return running(clock, clock.promisedAt(), at);
        return new CaseClock(clock.promisedAt(), null, null, clock.risk(), clock.alarmAt());
    }

    /// The closing of one day and the opening of the next are the same office time; a promise never moves forward.
    private static Instant later(Instant promised, Instant counted) {
        return counted.isAfter(promised) ? counted : promised;
    }

    /// Who was reminded once is not reminded again: what comes next is the promise itself.
    private CaseClock running(CaseClock clock, Instant promisedAt, Instant at) {
        var alarm = clock.risk() == Risk.ON_TIME ? reminder(at, promisedAt) : promisedAt;
        return new CaseClock(promisedAt, null, null, clock.risk(), alarm);
    }

    private Instant reminder(Instant at, Instant promisedAt) {
        var time = calendar.between(at, promisedAt);
        return calendar.plus(at, time.minus(time.dividedBy(PARTS)));
    }
}
