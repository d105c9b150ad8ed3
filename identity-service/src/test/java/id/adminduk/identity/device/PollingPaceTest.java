package id.adminduk.identity.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PollingPaceTest {
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private final PollingPace pace = new PollingPace(Duration.ofSeconds(5), clock());

    @Test
    void oneAnswerEveryFiveSecondsForEachDevice() {
        assertThat(pace.isInTime("a")).isTrue();
        assertThat(pace.isInTime("b")).isTrue();
        now = now.plusSeconds(4);
        assertThat(pace.isInTime("a")).isFalse();
        now = now.plusSeconds(1);
        assertThat(pace.isInTime("a")).as("asking too soon costs nothing").isTrue();
        now = now.plusMillis(1);
        assertThat(pace.isInTime("a")).isFalse();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
