package id.adminduk.identity.exchange;

import id.adminduk.kernel.crypto.KeyFolder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Checksums, and keyed hashes with the secret this office shares with SIAK. The secret is read when a file is made or
/// taken: an office without an exchange needs none.
@Component
class ExchangeKey {
    private final KeyFolder keys;

    ExchangeKey(KeyFolder keys) {
        this.keys = keys;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String macOf(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.secret("siak-exchange", 32), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
