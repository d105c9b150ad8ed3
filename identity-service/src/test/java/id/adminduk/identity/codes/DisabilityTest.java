package id.adminduk.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.types.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DisabilityTest {
    @ParameterizedTest
    @CsvSource({
        "NONE, Tidak ada",
        "YES, Ada",
        "V2019:1, Cacat fisik",
        "V2019:4, Cacat mental/jiwa",
        "V2019:6, Cacat lainnya",
        "V2026:1, Fisik",
        "V2026:4, Sensorik",
        "V2026:1.7, Fisik: orang kecil",
        "V2026:2.3, Intelektual: down syndrome",
        "V2026:3.6, Mental: autis"
    })
    void theSameNumberIsAnotherKindInTheOtherList(String value, String label) {
        assertThat(new Disability(value).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "none", "1", "V2019:0", "V2019:7", "V2019:1.1", "V2026:5", "V2026:4.4", "V2027:1", "V2026:"})
    void refusesWhatIsOnNoList(String value) {
        assertThatThrownBy(() -> new Disability(value)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void travelsAsItsTextAndIsNeverLogged() {
        var mapper = JsonMapper.builder().build();
        var disability = Disability.of(CodeSet.V2026, "4.1");
        assertThat(mapper.writeValueAsString(disability)).isEqualTo("\"V2026:4.1\"");
        assertThat(mapper.readValue("\"V2026:4.1\"", Disability.class)).isEqualTo(disability);
        assertThat(disability.toString()).doesNotContain("4");
    }
}
