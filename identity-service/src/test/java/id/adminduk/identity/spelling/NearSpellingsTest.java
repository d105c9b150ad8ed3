package id.adminduk.identity.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearSpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "RIZAL,RISAL",
        "RIZAL,RIZL",
        "RIZAL,RIZALI",
        "RIZAL,IZAL",
        "RIZAL,ARIZAL",
        "RIZAL,RIAZL",
        "RIZAL,RIZAL",
        "RIZAL,R"
    })
    void knowsEverySingleSlip(String key, String slip) {
        assertThat(NearSpellings.of(key)).contains(slip);
    }

    @Test
    void saysTheKeyItselfFirst() {
        assertThat(NearSpellings.of("SAFRIZAL"))
                .startsWith("SAFRIZAL")
                .doesNotHaveDuplicates()
                .hasSizeLessThan(450);
    }

    @Test
    void takesShortKeysAtTheirWord() {
        assertThat(NearSpellings.of("ALI")).containsExactly("ALI");
    }
}
