package id.adminduk.identity.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWantedTest {
    /// A girl born on 20 November 2026 in kecamatan 13.05.01; a card recorded there on the 22nd.
    @ParameterizedTest
    @CsvSource({
        "NIK, 130501601126, 130501601126, 1305016011260001, true,  true",
        "NIK, 130501601126, 130501601126, 1305012011260001, true,  false",
        "NIK, 130501601126, 130501601126, 1305026011260001, true,  false",
        "NIK, 130501601126, 130501601126, 1305016011260000, false, true",
        "NIK, 130501601126, 130501601126, 130501601126,     false, true",
        "KK,  130501221126, 130501,       1305012311260001, true,  true",
        "KK,  130501221126, 130501,       1305022211260001, true,  false",
        "KK,  130501221126, 130501,       1305016211260001, false, true",
        "KK,  130501221126, 130501,       130501221126000x, false, true",
    })
    void aNumberIsOneOfItsKindWithTheDigitsThatAreCertain(
            NumberKind kind, String prefix, String certain, String number, boolean wellFormed, boolean fits) {
        var wanted = new NumberWanted(kind, new NumberPrefix(prefix));
        assertThat(wanted.certain()).isEqualTo(certain);
        assertThat(wanted.wellFormed(number)).isEqualTo(wellFormed);
        assertThat(wanted.fits(number)).isEqualTo(fits);
    }

    @org.junit.jupiter.api.Test
    void aLetterIsNoNumberOfSiak() {
        var letter = new NumberWanted(NumberKind.SKPWNI, new NumberPrefix("130522112026"));
        assertThat(letter.wellFormed("1305016011260001")).isFalse();
    }
}
