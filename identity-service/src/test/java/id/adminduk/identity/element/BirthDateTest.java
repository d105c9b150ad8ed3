package id.adminduk.identity.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.element.BirthDate.Unknown;
import id.adminduk.kernel.types.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// domain.md 1.2: day and month unknown is written 1 July, only the day unknown the 15th.
class BirthDateTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "1950-08-17, 1950-08-17, , DAY",
        "1950-07-01, 1950-07-01, , DAY",
        "1950-08, 1950-08-15, DAY, MONTH",
        "1952-02, 1952-02-15, DAY, MONTH",
        "1950, 1950-07-01, DAY_AND_MONTH, YEAR"
    })
    void writesTheRulesDayForWhatIsUnknown(
            String text, LocalDate date, @Nullable Unknown unknown, Precision precision) {
        var born = BirthDate.of(text);
        assertThat(born.date()).isEqualTo(date);
        assertThat(born.unknown()).isEqualTo(unknown);
        assertThat(born.text()).isEqualTo(text);
        assertThat(Precision.of(born.unknown())).isEqualTo(precision);
        assertThat(JSON.readValue(JSON.writeValueAsString(born), BirthDate.class))
                .isEqualTo(born);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "1950-13", "1950-02-30", "1950-8", "17-08-1950", "unknown"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> BirthDate.of(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anyDayBecomesTheRulesDay() {
        assertThat(new BirthDate(LocalDate.of(1950, 12, 31), Unknown.DAY_AND_MONTH).date())
                .isEqualTo("1950-07-01");
        assertThat(new BirthDate(LocalDate.of(1950, 12, 31), Unknown.DAY).date())
                .isEqualTo("1950-12-15");
        assertThat(new BirthDate(LocalDate.of(1950, 12, 31), null)).hasToString("****");
    }
}
