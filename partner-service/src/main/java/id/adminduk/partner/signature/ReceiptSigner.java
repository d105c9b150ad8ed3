package id.adminduk.partner.signature;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Signs our answers over their status, their content and the request they answer: proof of filing that we cannot deny.
@Component
public class ReceiptSigner {
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String COVERED =
            "(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req \"content-digest\";req)";

    private final OctetKeyPair key;
    private final PrivateKey privateKey;
    private final Clock clock;

    ReceiptSigner(KeyFolder keys, Clock clock) {
        this.key = (OctetKeyPair) DevelopmentJwk.of(keys, "partner-receipt", Curve.Ed25519);
        this.privateKey = privateKey(key.getDecodedD());
        this.clock = clock;
    }

    /// The keys that verify our receipts, as a JWK set.
    public Map<String, Object> publicKeys() {
        return Map.of("keys", List.of(key.toPublicJWK().toJSONObject()));
    }

    /// The header fields that make an answer provable.
    public HttpHeaders sign(HttpMessage request, int status, byte[] body) {
        var digest = ContentDigest.of(body);
        var parameters = COVERED
                + ";created=%d;keyid=\"%s\";tag=\"dukcapil-receipt-v1\""
                        .formatted(clock.instant().getEpochSecond(), key.getKeyID());
        var base = """
            "@status": %d
            "content-digest": %s
            "@method";req: %s
            "@target-uri";req: %s
            "content-digest";req: %s
            "@signature-params": %s\
            """.formatted(
                status, digest, request.method(), request.targetUri(), request.field(ContentDigest.HEADER), parameters);
        byte[] signature = SigningAlgorithm.ED25519.sign(privateKey, HttpMessage.utf8(base));
        var headers = new HttpHeaders();
        headers.set("Content-Digest", digest);
        headers.set("Signature-Input", "receipt=" + parameters);
        headers.set("Signature", "receipt=:" + Base64.getEncoder().encodeToString(signature) + ":");
        return headers;
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = ByteBuffer.allocate(PKCS8_PREFIX.length + seed.length)
                .put(PKCS8_PREFIX)
                .put(seed)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the receipt key cannot be read", damaged);
        }
    }
}
