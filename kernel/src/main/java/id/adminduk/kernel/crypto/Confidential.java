package id.adminduk.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// The part of an event that only services may read: sealed with the key they share, bound to the event's
/// aggregate, so that neither the broker nor an outbox row shows personal data.
public final class Confidential {
    private final SecretKey key;
    private final JsonMapper json;

    public Confidential(KeyFolder keys, JsonMapper json) {
        this.key = new SecretKeySpec(keys.secret("events", 32), "AES");
        this.json = json;
    }

    public String seal(UUID aggregateId, Object value) {
        byte[] sealed = AesGcm.seal(key, json.writeValueAsBytes(value), place(aggregateId));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /// Throws [SealBroken] when the text was changed or belongs to another aggregate.
    public <T> T open(UUID aggregateId, String sealed, Class<T> type) {
        return json.readValue(AesGcm.open(key, Base64.getDecoder().decode(sealed), place(aggregateId)), type);
    }

    private static byte[] place(UUID aggregateId) {
        return aggregateId.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
