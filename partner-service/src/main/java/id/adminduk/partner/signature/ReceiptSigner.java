package id.adminduk.partner.signature;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Signs our answers over their status, their content and the request they answer: proof of filing that we cannot deny.
@Component
public class ReceiptSigner {
    private static final String COVERED =
            "(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req \"content-digest\";req)";

    private final OctetKeyPair key;
    private final Ed25519PrivateKeyParameters privateKey;
    private final Clock clock;

    ReceiptSigner(KeyFolder keys, Clock clock) {
        this.key = (OctetKeyPair) DevelopmentJwk.of(keys, "partner-receipt", Curve.Ed25519);
        this.privateKey = new Ed25519PrivateKeyParameters(key.getDecodedD());
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
        byte[] signature = sign(HttpMessage.utf8(base));
        var headers = new HttpHeaders();
        headers.set("Content-Digest", digest);
        headers.set("Signature-Input", "receipt=" + parameters);
        headers.set("Signature", "receipt=:" + Base64.getEncoder().encodeToString(signature) + ":");
        return headers;
    }

    private byte[] sign(byte[] base) {
        var signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(base, 0, base.length);
        return signer.generateSignature();
    }
}
