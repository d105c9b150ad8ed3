package id.adminduk.partner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The reference client: signs a push as RFC 9421 and RFC 9530 ask, with nothing but the JDK, so that a partner can
/// read it in one
/// sitting. As a program it prints the header fields for curl:
/// `java SignedRequest.java <key.jwk> <key id> <method> <uri> <content type> <idempotency key> <body file>`
public final class SignedRequest {
    private static final String COVERED =
            "(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\" \"idempotency-key\")";
    private static final String PKCS8_ED25519 = "302e020100300506032b657004220420";

    private final String keyId;
    private final String engine;
    private final PrivateKey key;

    public SignedRequest(String keyId, String engine, PrivateKey key) {
        this.keyId = keyId;
        this.engine = engine;
        this.key = key;
    }

    /// Reads an Ed25519 private key in JWK form.
    public static SignedRequest withKey(Path jwk, String keyId) throws IOException, GeneralSecurityException {
        var d = Pattern.compile("\"d\"\\s*:\\s*\"([^\"]+)\"").matcher(Files.readString(jwk));
        if (!d.find()) throw new IOException("no private key in " + jwk.getFileName());
        byte[] seed = Base64.getUrlDecoder().decode(d.group(1));
        byte[] prefix = HexFormat.of().parseHex(PKCS8_ED25519);
        byte[] encoded = ByteBuffer.allocate(prefix.length + seed.length)
                .put(prefix)
                .put(seed)
                .array();
        return new SignedRequest(
                keyId, "Ed25519", KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }

    /// The header fields of a request made now.
    public Map<String, String> headers(
            String method, String uri, String contentType, String idempotencyKey, byte[] body)
            throws GeneralSecurityException {
        var created = Instant.now();
        return headers(
                method,
                uri,
                contentType,
                idempotencyKey,
                body,
                parameters(created, created.plusSeconds(300), UUID.randomUUID().toString()));
    }

    /// What is covered, and the parameters, as they stand in Signature-Input.
    public String parameters(Instant created, Instant expires, String nonce) {
        return COVERED
                + ";created=%d;expires=%d;keyid=\"%s\";nonce=\"%s\";tag=\"dukcapil-partner-v1\""
                        .formatted(created.getEpochSecond(), expires.getEpochSecond(), keyId, nonce);
    }

    public Map<String, String> headers(
            String method, String uri, String contentType, String idempotencyKey, byte[] body, String parameters)
            throws GeneralSecurityException {
        var digest = "sha-256=:" + base64(MessageDigest.getInstance("SHA-256").digest(body)) + ":";
        var base = """
            "@method": %s
            "@target-uri": %s
            "content-type": %s
            "content-digest": %s
            "idempotency-key": %s
            "@signature-params": %s\
            """.formatted(method, uri, contentType, digest, idempotencyKey, parameters);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType);
        headers.put("Content-Digest", digest);
        headers.put("Idempotency-Key", idempotencyKey);
        headers.put("Signature-Input", "push=" + parameters);
        headers.put("Signature", "push=:" + base64(sign(base)) + ":");
        return headers;
    }

    private byte[] sign(String base) throws GeneralSecurityException {
        var signer = Signature.getInstance(engine);
        signer.initSign(key);
        signer.update(base.getBytes(StandardCharsets.UTF_8));
        return signer.sign();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @SuppressWarnings("SystemOut") // a program's answer
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var body = Files.readAllBytes(Path.of(arguments[6]));
        withKey(Path.of(arguments[0]), arguments[1])
                .headers(arguments[2], arguments[3], arguments[4], arguments[5], body)
                .forEach((name, value) -> System.out.println(name + ": " + value));
    }
}
