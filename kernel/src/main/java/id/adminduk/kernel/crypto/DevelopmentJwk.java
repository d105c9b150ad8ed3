package id.adminduk.kernel.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Arrays;

/// Key pairs kept as private JWK files: `<name>.jwk`. The key id is the name.
public final class DevelopmentJwk {
    private static final int ED25519_BYTES = 32;

    private DevelopmentJwk() {}

    /// Reads the pair, or makes one where the folder may create keys. Curves: P-256 and Ed25519.
    public static JWK of(KeyFolder keys, String name, Curve curve) {
        var id = name.substring(name.lastIndexOf('/') + 1);
        byte[] text = keys.file(
                name + ".jwk", () -> generate(id, curve).toJSONString().getBytes(StandardCharsets.UTF_8));
        try {
            return JWK.parse(new String(text, StandardCharsets.UTF_8));
        } catch (ParseException notAJwk) {
            throw new IllegalStateException("key file " + name + ".jwk is not a JSON Web Key", notAJwk);
        }
    }

    private static JWK generate(String id, Curve curve) {
        try {
            return curve.equals(Curve.Ed25519) ? ed25519(id) : p256(id);
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWK p256(String id) throws GeneralSecurityException, JOSEException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey((ECPrivateKey) pair.getPrivate())
                .keyID(id)
                .build();
    }

    private static JWK ed25519(String id) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        byte[] x = littleEndian(point.getY());
        if (point.isXOdd()) x[ED25519_BYTES - 1] |= (byte) 0x80;
        byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                .d(Base64URL.encode(d))
                .keyID(id)
                .build();
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] little = new byte[ED25519_BYTES];
        for (int i = 0; i < Math.min(big.length, ED25519_BYTES); i++) little[i] = big[big.length - 1 - i];
        return Arrays.copyOf(little, ED25519_BYTES);
    }
}
