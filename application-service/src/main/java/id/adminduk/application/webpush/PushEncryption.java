package id.adminduk.application.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One record of `aes128gcm` (RFC 8188) under a key only the browser can derive (RFC 8291 section 3).
final class PushEncryption {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int RECORD = 4096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SECRET = 32;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    static byte[] seal(byte[] plain, ECPublicKey browser, byte[] auth) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return seal(plain, browser, auth, P256.newPair(), salt);
    }

    static byte[] seal(byte[] plain, ECPublicKey browser, byte[] auth, KeyPair ours, byte[] salt) {
        byte[] ourPoint = P256.point((ECPublicKey) ours.getPublic());
        try {
            byte[] secret = secret(browser, auth, ours, ourPoint);
            byte[] prk = hmac(salt, secret);
            byte[] key = expand(prk, info("Content-Encoding: aes128gcm\0"), KEY);
            byte[] nonce = expand(prk, info("Content-Encoding: nonce\0"), NONCE);
            byte[] sealed = lastRecord(plain, key, nonce);
            return ByteBuffer.allocate(SALT + 4 + 1 + ourPoint.length + sealed.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) ourPoint.length)
                    .put(ourPoint)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] lastRecord(byte[] plain, byte[] key, byte[] nonce) throws GeneralSecurityException {
        byte[] padded = Arrays.copyOf(plain, plain.length + 1);
        padded[plain.length] = LAST_RECORD;
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(padded);
    }

    private static byte[] secret(ECPublicKey browser, byte[] auth, KeyPair ours, byte[] ourPoint)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(browser, true);
        var info = ByteBuffer.allocate(14 + 2 * ourPoint.length)
                .put(info("WebPush: info\0"))
                .put(P256.point(browser))
                .put(ourPoint)
                .array();
        return expand(hmac(auth, agreement.generateSecret()), info, SECRET);
    }

    /// HKDF-Expand (RFC 5869) for at most one block.
    private static byte[] expand(byte[] prk, byte[] info, int length) throws GeneralSecurityException {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(hmac(prk, block), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] info(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
