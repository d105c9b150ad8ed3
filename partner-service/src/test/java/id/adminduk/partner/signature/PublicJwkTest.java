package id.adminduk.partner.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicJwkTest {
    /// RFC 8037 appendix A: the key and its thumbprint.
    private static final Map<String, Object> ED25519 =
            Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

    @Test
    void readsEd25519AndItsThumbprint() {
        var key = PublicJwk.of(ED25519);
        assertThat(key.algorithm()).isEqualTo(SigningAlgorithm.ED25519);
        assertThat(key.thumbprint()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(key.algorithm().publicKey(key.encoded()).getAlgorithm()).isEqualTo("EdDSA");
    }

    @Test
    void readsP256AndRsa() throws Exception {
        assertThat(PublicJwk.of(new ECKeyGenerator(Curve.P_256).generate().toPublicJWK())
                        .algorithm())
                .isEqualTo(SigningAlgorithm.ECDSA_P256_SHA256);
        assertThat(PublicJwk.of(new RSAKeyGenerator(2048).generate().toPublicJWK())
                        .algorithm())
                .isEqualTo(SigningAlgorithm.RSA_PSS_SHA512);
    }

    @Test
    void refusesPrivateSymmetricAndOtherKeys() throws Exception {
        var pair = new ECKeyGenerator(Curve.P_256).generate();
        assertThatThrownBy(() -> PublicJwk.of(pair)).isInstanceOf(KeyInvalid.class);
        var secret = new OctetSequenceKeyGenerator(256).generate();
        assertThatThrownBy(() -> PublicJwk.of(secret)).isInstanceOf(KeyInvalid.class);
        var otherCurve = new ECKeyGenerator(Curve.P_384).generate().toPublicJWK();
        assertThatThrownBy(() -> PublicJwk.of(otherCurve)).isInstanceOf(KeyInvalid.class);
        assertThatThrownBy(() -> PublicJwk.of(Map.of("kty", "what"))).isInstanceOf(KeyInvalid.class);
        assertThatThrownBy(() -> PublicJwk.of(Map.of("kty", "OKP", "crv", "Ed25519", "x", "AAAA")))
                .isInstanceOf(KeyInvalid.class);
    }
}
