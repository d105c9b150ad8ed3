package id.adminduk.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final TotpSecret SECRET = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest // RFC 6238, appendix B
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long time, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(time)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest // RFC 4648, section 10, without padding
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String plain, String base32) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertThat(TotpSecret.of(bytes).base32()).isEqualTo(base32);
        assertThat(new TotpSecret(base32).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-31, false", "-30, true", "0, true", "30, true", "59, true", "60, false"})
    void allowsAPhoneHalfAMinuteOffEitherWay(long secondsLate, boolean counts) {
        var shown = Instant.ofEpochSecond(1_795_312_800);
        var code = Totp.code(SECRET, Totp.stepAt(shown), Totp.DIGITS);
        var step = Totp.stepOf(SECRET, code, shown.plusSeconds(secondsLate));
        assertThat(step).isEqualTo(counts ? OptionalLong.of(Totp.stepAt(shown)) : OptionalLong.empty());
    }

    @Test
    void refusesWhatIsNoCode() {
        var now = Instant.ofEpochSecond(1_795_312_800);
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "１２３４５６", now)).isEmpty();
        assertThatThrownBy(() -> new TotpSecret("mzxw6").bytes()).isInstanceOf(IllegalArgumentException.class);
        assertThat(SECRET.toString()).doesNotContain(SECRET.base32());
    }

    @Test
    void theQrCodeHoldsWhatAppsRead() {
        assertThat(SECRET.address("siti.verifikator"))
                .isEqualTo("otpauth://totp/Adminduk:siti.verifikator?secret=" + SECRET.base32() + "&issuer=Adminduk");
        var picture = QrPicture.of(SECRET.address("siti.verifikator"));
        assertThat(picture.path()).startsWith("M4 4h1v1h-1z");
        assertThat(picture.size()).isGreaterThan(29);
    }
}
