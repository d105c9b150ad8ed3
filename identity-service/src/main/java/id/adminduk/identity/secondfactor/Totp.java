package id.adminduk.identity.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based codes (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, thirty seconds, six digits.
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;

    /// Steps a phone's clock may be off, either way.
    private static final int SKEW = 1;

    private Totp() {}

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /// The step whose code this is, among those that count now; all are compared, so that time tells nothing.
    static OptionalLong stepOf(TotpSecret secret, String code, Instant now) {
        long step = stepAt(now);
        byte[] shown = code.getBytes(StandardCharsets.UTF_8);
        long[] matching = LongStream.rangeClosed(step - SKEW, step + SKEW)
                .filter(candidate -> MessageDigest.isEqual(
                        shown, code(secret, candidate, DIGITS).getBytes(StandardCharsets.UTF_8)))
                .toArray();
        return matching.length == 0 ? OptionalLong.empty() : OptionalLong.of(matching[matching.length - 1]);
    }

    static String code(TotpSecret secret, long step, int digits) {
        byte[] hash = hmac(
                secret.bytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffffL;
        long modulus = Math.powExact(10L, digits);
        return ("%0" + digits + "d").formatted(number % modulus);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
