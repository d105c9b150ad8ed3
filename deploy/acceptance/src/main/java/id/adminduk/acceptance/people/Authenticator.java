package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Patience;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The authenticator app on an officer's phone (RFC 6238). The platform takes each code once, so it never shows one
/// twice.
final class Authenticator {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Map<String, Long> LAST_SHOWN = new ConcurrentHashMap<>();
    private static final int SECONDS = 30;
    private static final int MILLION = 1_000_000;

    private final String secret;

    Authenticator(String secret) {
        this.secret = secret;
    }

    /// The next code that counts; waits where the last three were shown already.
    String code() {
        long step = LAST_SHOWN.merge(secret, now() - 1, (last, _) -> Math.max(last + 1, now() - 1));
        while (step > now() + 1) Patience.pause(Duration.ofSeconds(1));
        return codeAt(step);
    }

    private String codeAt(long step) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fff_ffff;
        return "%06d".formatted(number % MILLION);
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        var key = ByteBuffer.allocate(secret.length() * 5 / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits < Byte.SIZE) continue;
            bits -= Byte.SIZE;
            key.put((byte) (held >> bits));
        }
        return key.array();
    }

    private static long now() {
        return Instant.now().getEpochSecond() / SECONDS;
    }
}
