package id.adminduk.application.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    @ParameterizedTest
    @CsvSource({
        "21:00, 06:00, 2026-11-20T20:59, 2026-11-20T20:59",
        "21:00, 06:00, 2026-11-20T21:00, 2026-11-21T06:00",
        "21:00, 06:00, 2026-11-20T23:59, 2026-11-21T06:00",
        "21:00, 06:00, 2026-11-21T00:00, 2026-11-21T06:00",
        "21:00, 06:00, 2026-11-21T05:59, 2026-11-21T06:00",
        "21:00, 06:00, 2026-11-21T06:00, 2026-11-21T06:00",
        "12:00, 13:30, 2026-11-20T12:15, 2026-11-20T13:30",
        "12:00, 13:30, 2026-11-20T13:30, 2026-11-20T13:30",
        "12:00, 13:30, 2026-11-20T00:00, 2026-11-20T00:00",
        "21:00, 06:00, 2026-12-31T22:00, 2027-01-01T06:00",
        "00:00, 00:00, 2026-11-20T03:00, 2026-11-20T03:00"
    })
    void waitsForTheMorning(LocalTime from, LocalTime until, LocalDateTime moment, LocalDateTime told) {
        var quiet = new QuietHours(from, until);
        assertThat(quiet.wakingAfter(moment.atZone(OFFICE).toInstant(), OFFICE))
                .isEqualTo(told.atZone(OFFICE).toInstant());
    }
}
