package id.adminduk.application.promise;

import static id.adminduk.application.calendar.WorkCalendarTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.calendar.WorkCalendarTest;
import id.adminduk.application.promise.CaseClock.Risk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times are the office's; 18 November 2026 is a Wednesday (decision 0093).
class PromiseTest {
    private final Promise promise = new Promise(WorkCalendarTest.published());
    private final PromiseClock clock = new PromiseClock(WorkCalendarTest.published());

    @ParameterizedTest(name = "{1} hours from {0} is {2}")
    @CsvSource({
        "2026-11-18T10:00, 24, 2026-11-19T10:00",
        "2026-11-20T10:00, 24, 2026-11-23T10:00", // Friday to Monday
        "2026-11-21T10:00, 24, 2026-11-24T07:30", // Saturday counts from Monday's opening
        "2026-11-18T05:00, 24, 2026-11-19T07:30", // before opening
        "2026-11-18T20:00, 24, 2026-11-20T07:30", // after closing counts from tomorrow
        "2026-12-23T10:00, 24, 2026-12-28T10:00", // joint leave, Christmas, the weekend
        "2026-12-31T10:00, 24, 2027-01-04T10:00", // over the year's end
        "2026-11-18T10:00, 72, 2026-11-23T10:00",
        "2026-11-18T10:00, 4, 2026-11-18T14:00",
        "2026-11-18T14:00, 4, 2026-11-19T09:30", // hours of a day are hours the office is open
        "2026-11-18T10:00, 30, 2026-11-19T16:00",
    })
    void promisesWorkingDays(String submitted, int hours, String due) {
        assertThat(promise.after(at(submitted), Duration.ofHours(hours))).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "stopped {0}, started {1}: promised for {2}")
    @CsvSource({
        "2026-11-18T12:00, 2026-11-18T14:00, 2026-11-19T12:00", // two hours of the office later
        "2026-11-18T12:00, 2026-11-25T09:00, 2026-11-25T15:30", // six and a half hours were left
        "2026-11-18T12:00, 2026-11-21T09:00, 2026-11-23T14:00", // answered on a Saturday
        "2026-11-18T18:00, 2026-11-18T20:00, 2026-11-19T10:00", // nobody was there anyway
        "2026-11-18T10:00, 2026-11-18T10:00, 2026-11-19T10:00", // nobody kept it
        "2026-11-19T10:00, 2026-11-23T08:00, 2026-11-23T08:00", // nothing was left
    })
    void goesOnWithWhatWasLeft(String stopped, String started, String due) {
        var running = clock.turned(promised(), Holder.OFFICE, at("2026-11-18T10:00"));
        var standing = clock.turned(running, Holder.APPLICANT, at(stopped));
        assertThat(standing.runs()).isFalse();
        assertThat(standing.alarmAt()).isNull();
        assertThat(standing.keptBy(at("2027-01-01T00:00"))).isTrue();
        assertThat(clock.turned(standing, Holder.OFFICE, at(started)).promisedAt())
                .isEqualTo(at(due));
    }

    @Test
    void remindsWithAQuarterLeft() {
        var running = clock.turned(promised(), Holder.OFFICE, at("2026-11-18T10:00"));
        assertThat(running.alarmAt())
                .isEqualTo(at("2026-11-18T10:00").plus(Duration.ofMinutes(360)).plus(gap()));
        var warned = new CaseClock(running.promisedAt(), null, null, Risk.AT_RISK, running.promisedAt());
        var again = clock.turned(
                clock.turned(warned, Holder.APPLICANT, at("2026-11-19T09:00")), Holder.OFFICE, at("2026-11-20T09:00"));
        assertThat(again.risk()).isEqualTo(Risk.AT_RISK);
        assertThat(again.alarmAt()).isEqualTo(at("2026-11-20T10:00")); // the promise itself, no second reminder
    }

    /// Three quarters of 8.5 hours are 6 h 22 min 30 s; the day has 6 hours left at ten.
    private static Duration gap() {
        return Duration.between(at("2026-11-18T16:00"), at("2026-11-19T07:30")).plus(Duration.ofSeconds(1350));
    }

    @Test
    void aBrokenPromiseDoesNotMove() {
        var running = clock.turned(promised(), Holder.OFFICE, at("2026-11-18T10:00"));
        var late = clock.turned(running, Holder.APPLICANT, at("2026-11-19T10:01"));
        assertThat(late.runs()).isTrue();
        var back = clock.turned(late, Holder.OFFICE, at("2026-11-23T10:00"));
        assertThat(back.promisedAt()).isEqualTo(at("2026-11-19T10:00"));
        assertThat(back.keptBy(at("2026-11-23T11:00"))).isFalse();
    }

    @Test
    void anOutageIsNobodysDelay() {
        var running = clock.turned(promised(), Holder.OFFICE, at("2026-11-18T10:00"));
        var out = clock.stopped(running, at("2026-11-18T11:00"), OutsideCause.SIAK);
        assertThat(out.cause()).isEqualTo(OutsideCause.SIAK);
        var back = clock.started(out, at("2026-11-18T15:00"));
        assertThat(back.cause()).isNull();
        assertThat(back.promisedAt()).isEqualTo(at("2026-11-19T14:00"));
        assertThatThrownBy(() -> clock.turned(running, Holder.OUTSIDE, at("2026-11-18T11:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsRemindedOfWhatHasEnded() {
        var running = clock.turned(promised(), Holder.OFFICE, at("2026-11-18T10:00"));
        var ended = clock.turned(running, Holder.NOBODY, at("2026-11-18T11:00"));
        assertThat(ended.alarmAt()).isNull();
        assertThat(ended.promisedAt()).isEqualTo(running.promisedAt());
    }

    private static CaseClock promised() {
        return CaseClock.promising(at("2026-11-19T10:00"));
    }
}
