package id.adminduk.partner.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The algorithms a partner's key may sign with (RFC 9421 section 3.3). The key decides which one, never the message.
/// Ed25519 is not the platform's, whose arithmetic takes ten times as long (docs/decisions/0030).
public enum SigningAlgorithm {
    ED25519("ed25519", "Ed25519", "Ed25519"),
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "EC", "SHA256withECDSAinP1363Format"),
    RSA_PSS_SHA512("rsa-pss-sha512", "RSA", "RSASSA-PSS");

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);

    private final String wireName;
    private final String keyKind;
    private final String engine;

    SigningAlgorithm(String wireName, String keyKind, String engine) {
        this.wireName = wireName;
        this.keyKind = keyKind;
        this.engine = engine;
    }

    public String wireName() {
        return wireName;
    }

    /// The key in its X.509 form (SubjectPublicKeyInfo).
    public PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(keyKind).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a stored public key cannot be read", damaged);
        }
    }

    boolean verifies(PublicKey key, byte[] base, byte[] signature) {
        if (this == ED25519) return ed25519(key, base, signature);
        try {
            var verifier = engine();
            verifier.initVerify(key);
            verifier.update(base);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /// The point is the last 32 bytes of a SubjectPublicKeyInfo.
    private static boolean ed25519(PublicKey key, byte[] base, byte[] signature) {
        byte[] encoded = key.getEncoded();
        try {
            var verifier = new Ed25519Signer();
            verifier.init(
                    false,
                    new Ed25519PublicKeyParameters(encoded, encoded.length - Ed25519PublicKeyParameters.KEY_SIZE));
            verifier.update(base, 0, base.length);
            return verifier.verifySignature(signature);
        } catch (IllegalArgumentException notAPoint) {
            return false;
        }
    }

    private Signature engine() throws GeneralSecurityException {
        var signature = Signature.getInstance(engine);
        if (this == RSA_PSS_SHA512) signature.setParameter(PSS);
        return signature;
    }
}
