package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The published keys with which anybody can tell that a receipt is the platform's and answers exactly what was sent.
public final class ReceiptKeys {
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String COVERED =
            "(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req \"content-digest\";req)";
    private static final Pattern INPUT = Pattern.compile("receipt=(" + Pattern.quote(COVERED)
            + ";created=\\d+;keyid=\"(?<key>[^\"]+)\";tag=\"dukcapil-receipt-v1\")");
    private static final Pattern SIGNATURE = Pattern.compile("receipt=:(?<base64>[A-Za-z0-9+/]+={0,2}):");

    private final Map<String, PublicKey> keys;

    ReceiptKeys(JsonNode published) {
        keys = published
                .get("keys")
                .valueStream()
                .collect(Collectors.toMap(key -> key.get("kid").asString(), ReceiptKeys::ed25519));
    }

    /// Whether the answer is what was signed, with one of these keys, for this message.
    public boolean prove(SignedMessage sent, Answer receipt) {
        var input = INPUT.matcher(receipt.header("Signature-Input"));
        var signature = SIGNATURE.matcher(receipt.header("Signature"));
        if (!input.matches() || !signature.matches()) return false;
        var digest = receipt.header("Content-Digest");
        var key = keys.get(input.group("key"));
        if (key == null || !digest.equals(SignedMessage.digestOf(receipt.body()))) return false;
        var base = """
            "@status": %d
            "content-digest": %s
            "@method";req: POST
            "@target-uri";req: %s
            "content-digest";req: %s
            "@signature-params": %s\
            """.formatted(receipt.status(), digest, sent.target(), sent.digest(), input.group(1));
        return verifies(key, base, signature.group("base64"));
    }

    private static boolean verifies(PublicKey key, String base, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(base.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static PublicKey ed25519(JsonNode jwk) {
        byte[] point = Base64.getUrlDecoder().decode(jwk.get("x").asString());
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + point.length)
                .put(X509_PREFIX)
                .put(point)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
