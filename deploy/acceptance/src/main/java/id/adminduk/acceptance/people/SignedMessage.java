package id.adminduk.acceptance.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// A push with its signature (RFC 9421) and digest (RFC 9530).
///
/// @param keyId the key the signature names
/// @param created when it says it was signed
@SuppressWarnings("ArrayRecordComponent") // signed bytes; messages are not compared
public record SignedMessage(
        String target, String contentType, byte[] body, String idempotencyKey, String keyId, Instant created) {
    private static final int LIFETIME_SECONDS = 300;

    /// The header fields, in pairs. Each call makes a new nonce, as a retry must.
    List<String> headers(PartnerKeys keys) {
        var digest = digest();
        var parameters =
                "(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\" \"idempotency-key\");created=%d;expires=%d;keyid=\"%s\";nonce=\"%s\";tag=\"dukcapil-partner-v1\""
                        .formatted(
                                created.getEpochSecond(),
                                created.plusSeconds(LIFETIME_SECONDS).getEpochSecond(),
                                keyId,
                                UUID.randomUUID());
        var base = """
            "@method": POST
            "@target-uri": %s
            "content-type": %s
            "content-digest": %s
            "idempotency-key": %s
            "@signature-params": %s\
            """.formatted(target, contentType, digest, idempotencyKey, parameters);
        return List.of(
                "Content-Type", contentType,
                "Content-Digest", digest,
                "Idempotency-Key", idempotencyKey,
                "Signature-Input", "push=" + parameters,
                "Signature", "push=:" + base64(keys.signMessage(base)) + ":");
    }

    String digest() {
        return digestOf(body);
    }

    /// The value of `Content-Digest` for these bytes.
    public static String digestOf(byte[] body) {
        return "sha-256=:" + base64(sha256(body)) + ":";
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SignedMessage[" + new String(body, StandardCharsets.UTF_8).length() + " characters]";
    }
}
