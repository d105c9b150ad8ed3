package id.adminduk.document.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IssuingPropertiesTest {
    private final IssuingProperties properties = new IssuingProperties(
            2, Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(properties.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.pauseAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(properties.pauseAfter(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(properties.pauseAfter(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(properties.pauseAfter(1_000_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
