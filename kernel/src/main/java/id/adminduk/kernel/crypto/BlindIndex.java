package id.adminduk.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds a sealed value by equality: HMAC-SHA-256 under its own key. A bare hash would not protect a NIK, which can be
/// guessed.
public final class BlindIndex {
    private final SecretKeySpec key;

    /// To make one takes longer than to use it. As many as were ever in use at once.
    private final ConcurrentLinkedDeque<Mac> idle = new ConcurrentLinkedDeque<>();

    public BlindIndex(KeyFolder keys) {
        key = new SecretKeySpec(keys.secret("blind-index", 32), "HmacSHA256");
    }

    /// The 32 bytes to store beside a sealed value; the kind (`nik`, `kk`, `phone`) keeps equal texts of different
    /// kinds apart.
    public byte[] of(String kind, String value) {
        try {
            var ready = idle.pollFirst();
            var mac = ready == null ? keyed() : ready;
            byte[] index = mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            idle.addFirst(mac);
            return index;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Mac keyed() throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac;
    }
}
