package id.adminduk.identity.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiakPropertiesTest {
    private static final SiakProperties PROPERTIES = new SiakProperties(
            SiakProperties.Channel.HTTP,
            "http://127.0.0.1:1",
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "8, PT10M40S", "9, PT15M", "1000000, PT15M"})
    void waitsTwiceAsLongEachTimeUpToALimit(int attempt, Duration wait) {
        assertThat(PROPERTIES.waitAfter(attempt)).isEqualTo(wait);
    }

    @org.junit.jupiter.api.Test
    void keepsAnEntryLongerThanACallCanTake() {
        assertThat(PROPERTIES.lease()).isGreaterThan(Duration.ofSeconds(6));
    }
}
