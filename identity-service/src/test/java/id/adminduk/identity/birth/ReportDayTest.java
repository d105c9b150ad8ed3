package id.adminduk.identity.birth;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.element.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDayTest {
    /// The whole month, or the whole year, has to be more than sixty days past.
    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-09-04, 2026-11-29, false",
        "DAY, 2026-09-04, 2026-11-30, true",
        "DAY, 2024-02-01, 2024-04-29, false",
        "DAY, 2024-02-01, 2024-04-30, true",
        "DAY_AND_MONTH, 2025-01-01, 2026-03-01, false",
        "DAY_AND_MONTH, 2025-01-01, 2026-03-02, true",
        "'', 2026-11-20, 2026-11-20, true"
    })
    void leavesADayOpenOnlyWhenWhateverDayItWasIsLate(String unknown, LocalDate born, LocalDate day, boolean allowed) {
        var open = unknown.isEmpty() ? null : BirthDate.Unknown.valueOf(unknown);
        assertThat(new ReportDay(day).allows(open, born)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:59:59Z, 2026-11-20",
        "2026-11-20T17:00:00Z, 2026-11-21",
        "2026-11-21T03:00:00Z, 2026-11-21"
    })
    void isTheOfficesDay(Instant submitted, LocalDate day) {
        assertThat(ReportDay.of(submitted).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, false", "2026-09-21, false", "2026-09-20, true", "2016-01-01, true"})
    void isLateAfterSixtyDays(LocalDate born, boolean late) {
        assertThat(new ReportDay(LocalDate.of(2026, 11, 20)).lateFor(born)).isEqualTo(late);
    }
}
