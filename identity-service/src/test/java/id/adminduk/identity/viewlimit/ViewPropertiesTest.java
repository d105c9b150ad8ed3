package id.adminduk.identity.viewlimit;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.viewlimit.LimitRepository.Opened;
import id.adminduk.identity.viewlimit.ViewLimits.Verdict;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewPropertiesTest {
    private static final ViewProperties RULE = new ViewProperties(200, 1000, Duration.ofMinutes(15), 30);

    /// What was seen in the last hour and today, how many more there are, what a supervisor added.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, WITHIN",
        "199, 999, 1, 0, WITHIN",
        "199, 199, 2, 0, USED_UP",
        "150, 950, 50, 0, WITHIN",
        "150, 951, 50, 0, USED_UP",
        "200, 200, 1, 0, USED_UP",
        "0, 1000, 1, 0, USED_UP",
        "200, 1000, 0, 0, WITHIN",
        "200, 200, 1, 50, BY_ALLOWANCE",
        "200, 200, 50, 50, BY_ALLOWANCE",
        "200, 200, 51, 50, USED_UP",
        "0, 1000, 1, 50, BY_ALLOWANCE",
        "249, 1049, 1, 50, BY_ALLOWANCE",
        "250, 250, 1, 50, USED_UP",
        "0, 1050, 1, 50, USED_UP"
    })
    void twoHundredAnHourAThousandADay(int hour, int today, int fresh, int more, Verdict verdict) {
        assertThat(RULE.verdict(new Opened(hour, today, fresh), more)).isEqualTo(verdict);
    }
}
