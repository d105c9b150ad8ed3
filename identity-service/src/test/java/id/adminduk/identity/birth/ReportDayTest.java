package id.adminduk.identity.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDayTest {
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
