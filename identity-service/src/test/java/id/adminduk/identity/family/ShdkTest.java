package id.adminduk.identity.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShdkTest {
    @ParameterizedTest
    @CsvSource({
        "KEPALA_KELUARGA, ANAK",
        "ISTRI, ANAK",
        "SUAMI, ANAK",
        "ANAK, CUCU",
        "MENANTU, CUCU",
        "CUCU, FAMILI",
        "ORANG_TUA, FAMILI",
        "MERTUA, FAMILI",
        "FAMILI, FAMILI",
        "LAINNYA, LAINNYA"
    })
    void placesANewbornByItsMother(Shdk mother, Shdk newborn) {
        assertThat(mother.ofNewborn()).isEqualTo(newborn);
    }

    @ParameterizedTest
    @CsvSource({
        "ISTRI, KEPALA_KELUARGA, true", "KEPALA_KELUARGA, SUAMI, true", "ANAK, MENANTU, true", "MENANTU, ANAK, true",
        "ORANG_TUA, ORANG_TUA, true", "MERTUA, MERTUA, true", "ANAK, ANAK, false", "ISTRI, ANAK, false",
        "FAMILI, FAMILI, false", "LAINNYA, LAINNYA, false", "CUCU, CUCU, false", "ORANG_TUA, MERTUA, false"
    })
    void seesACoupleOnACard(Shdk one, Shdk other, boolean couple) {
        assertThat(one.coupleWith(other)).isEqualTo(couple);
        assertThat(other.coupleWith(one)).isEqualTo(couple);
    }
}
