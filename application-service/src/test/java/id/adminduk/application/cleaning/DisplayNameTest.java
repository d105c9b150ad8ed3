package id.adminduk.application.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "surat lahir.jpeg, surat lahir.jpg",
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\Siti\\foto.png, foto.jpg",
        "CON, _CON.jpg",
        "nul.txt, _nul.jpg",
        "...hidden.jpg, hidden.jpg",
        "a<b>c|d?.jpg, a b c d.jpg",
        "'   ', file.jpg",
        "'', file.jpg"
    })
    void keepsWhatIsHarmless(String sent, String shown) {
        assertThat(DisplayName.of(sent, "image/jpeg")).isEqualTo(shown);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(DisplayName.of("fo\u0000to\u202Egpj.exe", "application/pdf")).isEqualTo("fotogpj.pdf");
    }

    @Test
    void shortensWhatIsTooLong() {
        assertThat(DisplayName.of("x".repeat(4096) + ".pdf", "application/pdf")).hasSize(84);
    }
}
