package id.adminduk.kernel.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ValueTypesTest {
    private final JsonMapper json = JsonMapper.builder().build();

    record Carrier(Nik nik, Phone phone) {}

    @ParameterizedTest
    @ValueSource(strings = {"1305011708900001", "1305015708900001", "1377013112990123", "9201014101010001"})
    void acceptsNumbersThatCanBeANik(String text) {
        assertThat(Nik.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "130501170890001", "13050117089000012", "13050117089000a1", "0305011708900001", "1305013208900001",
                        "1305017208900001",
                "1305010008900001", "1305014008900001", "1305011713900001", "1305011708900000", "1111111111111111",
                        " 1305011708900001"
            })
    void refusesWhatIsNoNik(String text) {
        assertThatThrownBy(() -> Nik.of(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageNotContaining(text.strip())
                .extracting("code")
                .isEqualTo("nik-invalid");
    }

    /// The rule as one pattern, for every day and month that can be written.
    @Test
    void aNikIsWhatTheRuleSays() {
        var rule = Pattern.compile(
                "[1-9][0-9]{5}(?:[04][1-9]|[1256][0-9]|[37][01])(?:0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}");
        for (int dayAndMonth = 0; dayAndMonth < 10_000; dayAndMonth++) {
            var text = "130501%04d900001".formatted(dayAndMonth);
            assertThat(isNik(text)).as(text).isEqualTo(rule.matcher(text).matches());
        }
    }

    private static boolean isNik(String text) {
        try {
            return new Nik(text).value().equals(text);
        } catch (InvalidValue wrong) {
            return false;
        }
    }

    @Test
    void masksNumbersNamesAndPhones() {
        assertThat(Nik.of("1305011708900001")).hasToString("130501******0001");
        assertThat(KkNumber.of("1305011708900001")).hasToString("130501******0001");
        assertThat(Phone.of("0812 3456-789")).hasToString("+62*******789");
        assertThat(PersonName.of("Siti Aminah")).hasToString("S*** A*****");
        assertThat(Masking.number("123")).isEqualTo("***");
    }

    @Test
    void aNikTellsWhereItWasIssuedAndNothingElse() {
        assertThat(Nik.of("1305015708900001").issuedIn()).isEqualTo(RegionCode.of("13.05.01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08123456789", "+628123456789", "0812-3456-789", "(0812) 3456 789"})
    void readsPhonesInOneForm(String text) {
        assertThat(Phone.of(text).value()).isEqualTo("+628123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "081", "12345678", "+0812345678", "0812345678a"})
    void refusesWhatIsNoPhone(String text) {
        assertThatThrownBy(() -> Phone.of(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Syafrizal", "Siti Aminah", "Nur'aini", "M. Yusuf", "Abdul-Rahman Saleh", "Zoë"})
    void acceptsNames(String text) {
        assertThat(PersonName.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Budi", "Budi Santoso "})
    void takesSpacesAroundANameAway(String text) {
        assertThat(PersonName.of(text).value()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Budi2",
                "Budi  Santoso",
                " ",
                "Budi\tSantoso",
                "Budi😀",
                "Bud\u0456",
                "Bu\u200ddi",
                "\u202eBudi",
                "<img src=x>",
                "Budi, S.Pd",
                "Abcdefghij Abcdefghij Abcdefghij Abcdefghij Abcdefghij Abcdefg"
            })
    void refusesWhatIsNoName(String text) {
        assertThatThrownBy(() -> PersonName.of(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aRegionContainsWhatLiesInIt() {
        var kabupaten = RegionCode.of("13.05");
        assertThat(kabupaten.contains(RegionCode.of("13.05.01.2001"))).isTrue();
        assertThat(kabupaten.contains(kabupaten)).isTrue();
        assertThat(RegionCode.of("13.05.0".substring(0, 5)).contains(RegionCode.of("13.06")))
                .isFalse();
        assertThat(RegionCode.of("13.05.01").contains(RegionCode.of("13.05.10")))
                .isFalse();
        assertThat(RegionCode.of("13.05.01.2001").kecamatan()).isEqualTo(RegionCode.of("13.05.01"));
        assertThat(RegionCode.of("13.05.01.2001").kabupaten()).isEqualTo(kabupaten);
        assertThat(RegionCode.of("13").kabupaten()).isEqualTo(RegionCode.of("13"));
    }

    @Test
    void travelsAsPlainJson() {
        var carrier = new Carrier(Nik.of("1305011708900001"), Phone.of("08123456789"));
        var text = json.writeValueAsString(carrier);
        assertThat(text).isEqualTo("{\"nik\":\"1305011708900001\",\"phone\":\"+628123456789\"}");
        assertThat(json.readValue(text, Carrier.class)).isEqualTo(carrier);
    }
}
