package id.adminduk.application.webpush;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/// Points of the curve all of this stands on, as they travel: 0x04, x, y.
final class P256 {
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    /// Refuses what is no point of the curve.
    static ECPublicKey publicKey(byte[] point) {
        if (point.length != POINT || point[0] != UNCOMPRESSED) throw new PushRefused.KeysInvalid();
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                            Base64URL.encode(Arrays.copyOfRange(point, 1 + COORDINATE, POINT)))
                    .build()
                    .toECPublicKey();
        } catch (com.nimbusds.jose.JOSEException | IllegalStateException | IllegalArgumentException notOnTheCurve) {
            throw new PushRefused.KeysInvalid();
        }
    }

    static byte[] point(ECPublicKey key) {
        var jwk = new ECKey.Builder(Curve.P_256, key).build();
        byte[] point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        byte[] x = jwk.getX().decode();
        byte[] y = jwk.getY().decode();
        System.arraycopy(x, 0, point, 1 + COORDINATE - x.length, x.length);
        System.arraycopy(y, 0, point, POINT - y.length, y.length);
        return point;
    }

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
