package id.adminduk.identity.semester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.web.RequestRefused;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemesterTest {
    @ParameterizedTest
    @CsvSource({"2026-1, 2026-01-01, 2026-07-01", "2026-2, 2026-07-01, 2027-01-01"})
    void isHalfAYear(String text, LocalDate first, LocalDate end) {
        var semester = Semester.of(text);
        assertThat(semester.first()).isEqualTo(first);
        assertThat(semester.end()).isEqualTo(end);
        assertThat(semester).hasToString(text);
    }

    @ParameterizedTest(name = "on {0} the semesters before {1} are overdue")
    @CsvSource({"2026-09-30, 2026-01-01", "2026-10-01, 2026-07-01", "2027-03-31, 2026-07-01", "2027-04-01, 2027-01-01"})
    void reportsAreOverdueThreeMonthsAfterTheSemester(LocalDate today, LocalDate before) {
        assertThat(ReportDuty.overdueBefore(today)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-3", "1999-1", "2026-1; drop"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Semester.of(text)).isInstanceOf(RequestRefused.class);
    }
}
