package id.adminduk.partner.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.partner.delivery.Outcome.Answered;
import id.adminduk.partner.delivery.Outcome.Next;
import id.adminduk.partner.delivery.Outcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final List<Duration> LADDER = Stream.of(
                    "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
            .map(Duration::parse)
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void twoHundredsAreSuccess(int status) {
        assertThat(answered(status).next(0, LADDER, NOW)).isEqualTo(new Next.Delivered());
    }

    @Test
    void everyFailureClimbsTheLadder() {
        for (int failures = 0; failures < LADDER.size(); failures++) {
            var expected = new Next.Retry(NOW.plus(LADDER.get(failures)));
            assertThat(answered(500).next(failures, LADDER, NOW)).isEqualTo(expected);
            assertThat(new Unreachable("ConnectException").next(failures, LADDER, NOW))
                    .isEqualTo(expected);
        }
        assertThat(answered(500).next(LADDER.size(), LADDER, NOW)).isEqualTo(new Next.Failed(false));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404})
    void redirectsAndRefusalsAreFailures(int status) {
        assertThat(answered(status).next(0, LADDER, NOW)).isEqualTo(new Next.Retry(NOW.plusSeconds(5)));
    }

    @Test
    void goneEndsItForGood() {
        assertThat(answered(410).next(0, LADDER, NOW)).isEqualTo(new Next.Failed(true));
    }

    @Test
    void anOverloadedReceiverIsGivenTime() {
        assertThat(answered(503).next(0, LADDER, NOW)).isEqualTo(new Next.Retry(NOW.plusSeconds(60)));
        assertThat(new Answered(429, Duration.ofMinutes(10)).next(1, LADDER, NOW))
                .isEqualTo(new Next.Retry(NOW.plusSeconds(600)));
        assertThat(new Answered(429, Duration.ofSeconds(1)).next(1, LADDER, NOW))
                .isEqualTo(new Next.Retry(NOW.plusSeconds(300)));
        assertThat(new Answered(429, Duration.ofDays(9)).next(1, LADDER, NOW))
                .isEqualTo(new Next.Retry(NOW.plus(Duration.ofHours(24))));
    }

    private static Answered answered(int status) {
        return new Answered(status, null);
    }
}
