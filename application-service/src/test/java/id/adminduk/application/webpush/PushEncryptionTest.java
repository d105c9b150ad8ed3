package id.adminduk.application.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
    /// RFC 8291, section 5 and appendix A.
    @Test
    void writesTheExampleOfTheStandard() throws Exception {
        var plain = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);
        var browser = P256.publicKey(
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"));
        var ours = pair(
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        var sealed = PushEncryption.seal(
                plain, browser, bytes("BTBZMqHH6r4Tts7J_aSIgg"), ours, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                            + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4"
                            + "a-fN");
    }

    @Test
    void noTwoMessagesLookAlike() {
        var browser = (ECPublicKey) P256.newPair().getPublic();
        var auth = new byte[16];
        assertThat(PushEncryption.seal(new byte[] {1}, browser, auth))
                .isNotEqualTo(PushEncryption.seal(new byte[] {1}, browser, auth));
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() {
        var point = P256.point((ECPublicKey) P256.newPair().getPublic());
        assertThat(P256.point(P256.publicKey(point))).isEqualTo(point);
        var off = point.clone();
        off[64] ^= 1;
        assertThatThrownBy(() -> P256.publicKey(off)).isInstanceOf(PushRefused.KeysInvalid.class);
        var shortened = Arrays.copyOf(point, 64);
        assertThatThrownBy(() -> P256.publicKey(shortened)).isInstanceOf(PushRefused.KeysInvalid.class);
    }

    private static KeyPair pair(String point, String secret) throws Exception {
        byte[] bytes = bytes(point);
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(bytes, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(bytes, 33, 65)))
                .d(new Base64URL(secret))
                .build()
                .toKeyPair();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
