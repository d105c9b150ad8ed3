package id.adminduk.identity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullAgeTest {
    @ParameterizedTest
    @CsvSource({
        "2009-11-23, false, 2026-11-22, false",
        "2009-11-22, false, 2026-11-22, true",
        "2009-11-23, true, 2026-11-22, true",
        "2008-02-29, false, 2025-02-27, false",
        "2008-02-29, false, 2025-02-28, true"
    })
    void isSeventeenOrMarriedOnce(LocalDate born, boolean everMarried, LocalDate day, boolean ofAge) {
        assertThat(FullAge.reached(born, everMarried, day)).isEqualTo(ofAge);
    }

    /// Midnight at the office is 17:00 in Greenwich.
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T16:59:59Z, 2026-11-21, 2026-11-20T17:00:00Z, 2026-11-21T17:00:00Z",
        "2026-11-21T17:00:00Z, 2026-11-22, 2026-11-21T17:00:00Z, 2026-11-22T17:00:00Z"
    })
    void aDayIsTheOffices(Instant moment, LocalDate day, Instant start, Instant end) {
        assertThat(OfficeDay.of(moment)).isEqualTo(day);
        assertThat(OfficeDay.startOf(day)).isEqualTo(start);
        assertThat(OfficeDay.endOf(day)).isEqualTo(end);
    }
}
