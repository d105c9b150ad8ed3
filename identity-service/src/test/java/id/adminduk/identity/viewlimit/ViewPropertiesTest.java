package id.adminduk.identity.viewlimit;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.viewlimit.LimitRepository.Opened;
import id.adminduk.identity.viewlimit.ViewLimits.Verdict;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewPropertiesTest {
    private static final ViewProperties RULE = new ViewProperties(200, 1000, Duration.ofMinutes(15), 30);

    /// What was opened in the last hour and today, whether this one was among them, what a supervisor added.
    @ParameterizedTest
    @CsvSource({
        "0, 0, false, 0, WITHIN",
        "199, 999, false, 0, WITHIN",
        "200, 200, false, 0, USED_UP",
        "0, 1000, false, 0, USED_UP",
        "200, 1000, true, 0, WITHIN",
        "200, 200, false, 50, BY_ALLOWANCE",
        "0, 1000, false, 50, BY_ALLOWANCE",
        "249, 1049, false, 50, BY_ALLOWANCE",
        "250, 250, false, 50, USED_UP",
        "0, 1050, false, 50, USED_UP"
    })
    void twoHundredAnHourAThousandADay(int hour, int today, boolean already, int more, Verdict verdict) {
        assertThat(RULE.verdict(new Opened(hour, today, already), more)).isEqualTo(verdict);
    }
}
