package id.adminduk.partner.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;

/// A partner's public key as it was handed in: which algorithm it signs with, its X.509 bytes and its thumbprint (RFC
/// 7638).
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record PublicJwk(SigningAlgorithm algorithm, byte[] encoded, String thumbprint) {
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ED25519_BYTES = 32;
    private static final int SMALLEST_RSA = 2048;

    /// Refuses private keys, symmetric keys, weak keys and other curves with `key-invalid`.
    public static PublicJwk of(Map<String, Object> jwk) {
        try {
            return of(JWK.parse(jwk));
        } catch (ParseException | IllegalArgumentException notAJwk) {
            throw new KeyInvalid("This is not a JSON Web Key.");
        }
    }

    public static PublicJwk of(JWK jwk) {
        if (jwk.isPrivate())
            throw new KeyInvalid("Never send a private key. Make a new pair and send the public half.");
        try {
            return switch (jwk) {
                case OctetKeyPair key when Curve.Ed25519.equals(key.getCurve()) -> ed25519(key);
                case ECKey key when Curve.P_256.equals(key.getCurve()) -> ecdsa(key);
                case RSAKey key when key.size() >= SMALLEST_RSA -> rsa(key);
                default -> throw new KeyInvalid("A key is Ed25519, P-256 or RSA of at least 2048 bits.");
            };
        } catch (JOSEException unusable) {
            throw new KeyInvalid("The key cannot be used.");
        }
    }

    private static PublicJwk ecdsa(ECKey key) throws JOSEException {
        return new PublicJwk(
                SigningAlgorithm.ECDSA_P256_SHA256, key.toECPublicKey().getEncoded(), thumbprint(key));
    }

    private static PublicJwk rsa(RSAKey key) throws JOSEException {
        return new PublicJwk(
                SigningAlgorithm.RSA_PSS_SHA512, key.toRSAPublicKey().getEncoded(), thumbprint(key));
    }

    private static PublicJwk ed25519(OctetKeyPair key) throws JOSEException {
        byte[] x = key.getX().decode();
        if (x.length != ED25519_BYTES) throw new KeyInvalid("An Ed25519 key has 32 bytes.");
        byte[] encoded = ByteBuffer.allocate(ED25519_PREFIX.length + x.length)
                .put(ED25519_PREFIX)
                .put(x)
                .array();
        return new PublicJwk(SigningAlgorithm.ED25519, encoded, thumbprint(key));
    }

    private static String thumbprint(JWK key) throws JOSEException {
        return key.computeThumbprint().toString();
    }
}
