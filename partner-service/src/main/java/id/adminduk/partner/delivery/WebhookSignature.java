package id.adminduk.partner.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Standard Webhooks, version 1: HMAC-SHA-256 over `id.timestamp.body`, one signature for each secret that counts.
final class WebhookSignature {
    private static final String PREFIX = "whsec_";

    private WebhookSignature() {}

    static String of(String id, long timestamp, String body, List<String> secrets) {
        return secrets.stream()
                .map(secret -> "v1," + one(secret, id + "." + timestamp + "." + body))
                .collect(Collectors.joining(" "));
    }

    private static String one(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
