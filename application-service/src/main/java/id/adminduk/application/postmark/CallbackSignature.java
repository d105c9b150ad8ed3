package id.adminduk.application.postmark;

import id.adminduk.kernel.crypto.KeyFolder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// HMAC-SHA256 over timestamp, a dot and the body, under the secret shared with that gateway
/// (`gateway-<name>-callback.key` in the key folder). Only gateways that were configured to report are listened to.
@Component
class CallbackSignature {
    static final String PREFIX = "sha256=";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int SECRET_BYTES = 32;

    private final KeyFolder keys;
    private final Environment settings;
    private final Clock clock;
    private final Map<String, SecretKeySpec> secrets = new ConcurrentHashMap<>();

    CallbackSignature(KeyFolder keys, Environment settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// The gateways we know by name.
    enum Gateway {
        SMS,
        WHATSAPP;

        private String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void require(Gateway gateway, String timestamp, String signature, byte[] body) {
        if (!reports(gateway) || !isFresh(timestamp)) throw new CallbackRefused();
        var wanted = (PREFIX + of(gateway, timestamp, body)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(wanted, signature.getBytes(StandardCharsets.UTF_8))) throw new CallbackRefused();
    }

    private boolean reports(Gateway gateway) {
        return settings.getProperty("adminduk.messages.gateways." + gateway.key() + ".callbacks", Boolean.class, false);
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) return false;
        var said = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(said, clock.instant()).abs().compareTo(GOOD_FOR) <= 0;
    }

    String of(Gateway gateway, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secrets.computeIfAbsent(gateway.key(), this::secret));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec secret(String gateway) {
        return new SecretKeySpec(keys.secret("gateway-" + gateway + "-callback", SECRET_BYTES), "HmacSHA256");
    }
}
