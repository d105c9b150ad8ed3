package id.adminduk.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "31, tiga puluh satu",
        "99, sembilan puluh sembilan",
        "100, seratus",
        "101, seratus satu",
        "111, seratus sebelas",
        "200, dua ratus",
        "999, sembilan ratus sembilan puluh sembilan",
        "1000, seribu",
        "1001, seribu satu",
        "1100, seribu seratus",
        "1999, seribu sembilan ratus sembilan puluh sembilan",
        "2000, dua ribu",
        "2026, dua ribu dua puluh enam",
        "2111, dua ribu seratus sebelas",
        "9999, sembilan ribu sembilan ratus sembilan puluh sembilan"
    })
    void spellsNumbers(int value, String words) {
        assertThat(IndonesianWords.number(value)).isEqualTo(words);
    }

    @Test
    void refusesWhatNoDocumentHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> IndonesianWords.number(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> IndonesianWords.number(10_000));
    }

    @Test
    void spellsDates() {
        assertThat(IndonesianWords.date(LocalDate.of(2026, 11, 20)))
                .isEqualTo("dua puluh November tahun dua ribu dua puluh enam");
        assertThat(IndonesianWords.date(LocalDate.of(1999, 8, 1)))
                .isEqualTo("satu Agustus tahun seribu sembilan ratus sembilan puluh sembilan");
    }

    @Test
    void writesDatesInFigures() {
        assertThat(IndonesianWords.dateInFigures(LocalDate.of(2026, 5, 3))).isEqualTo("3 Mei 2026");
    }
}
