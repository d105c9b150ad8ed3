package id.adminduk.partner.signature;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;
import org.jspecify.annotations.Nullable;

/// What a request claims about its signature: the one member of Signature-Input that bears our tag, and the signature
/// of that label.
public final class SignatureInput {
    public static final String TAG = "dukcapil-partner-v1";
    private static final Set<String> COVERED =
            Set.of("@method", "@target-uri", "content-type", "content-digest", "idempotency-key");
    private static final Duration OLDEST = Duration.ofSeconds(300);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_TEXT = 200;

    /// What a 401 answers in Accept-Signature.
    public static final String ACCEPT_SIGNATURE =
            "dukcapil=(\"@method\" \"@target-uri\" \"content-type\" \"content-digest\" \"idempotency-key\");created;expires;keyid;nonce;tag=\"%s\""
                    .formatted(TAG);

    private final InnerList components;
    private final byte[] signature;

    private SignatureInput(InnerList components, byte[] signature) {
        this.components = components;
        this.signature = signature;
    }

    public static SignatureInput of(HttpMessage message) {
        return of(message, TAG);
    }

    static SignatureInput of(HttpMessage message, @Nullable String tag) {
        var inputs = message.field("signature-input");
        var signatures = message.field("signature");
        if (inputs == null || signatures == null) throw new SignatureRefused.Missing();
        var tagged = dictionary(inputs).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof InnerList list && tag(list, tag))
                .toList();
        if (tagged.isEmpty()) throw new SignatureRefused.Missing();
        if (tagged.size() > 1) throw new SignatureRefused.Invalid("More than one signature bears our tag.");
        if (!(dictionary(signatures).get(tagged.getFirst().getKey()) instanceof ByteSequenceItem value)) {
            throw new SignatureRefused.Invalid("There is no signature for the label of Signature-Input.");
        }
        return new SignatureInput((InnerList) tagged.getFirst().getValue(), ContentDigest.bytes(value.get()));
    }

    private static boolean tag(InnerList list, @Nullable String tag) {
        return tag == null
                || (list.getParams().get("tag") instanceof StringItem found
                        && found.get().equals(tag));
    }

    private static Map<String, ListElement<?>> dictionary(String header) {
        try {
            return Parser.parseDictionary(header).get();
        } catch (ParseException malformed) {
            throw new SignatureRefused.Invalid("Signature-Input and Signature must be structured fields.");
        }
    }

    public String keyId() {
        return text("keyid");
    }

    public String nonce() {
        return text("nonce");
    }

    /// Refuses a signature that covers too little, is too old, or does not fit the bytes that arrived.
    public void verify(HttpMessage message, SigningAlgorithm algorithm, PublicKey key, Instant now) {
        requireCoverage();
        requireTime(now);
        var claimed = parameters().get("alg");
        if (claimed != null && !claimed.get().equals(algorithm.wireName()))
            throw new SignatureRefused.Invalid("alg differs from the key's.");
        ContentDigest.check(message);
        verifyBytes(message, algorithm, key);
    }

    void verifyBytes(HttpMessage message, SigningAlgorithm algorithm, PublicKey key) {
        byte[] base = SignatureBase.of(message, components.get(), components.serialize());
        if (!algorithm.verifies(key, base, signature))
            throw new SignatureRefused.Invalid("The signature does not fit the message.");
    }

    private void requireCoverage() {
        var names = components.get().stream().map(item -> item.get().toString()).collect(Collectors.toSet());
        var absent =
                COVERED.stream().filter(name -> !names.contains(name)).sorted().toList();
        if (!absent.isEmpty())
            throw new SignatureRefused.Invalid("The signature must also cover: " + String.join(" ", absent) + ".");
        for (var name : List.of("created", "expires")) seconds(name);
    }

    private void requireTime(Instant now) {
        var created = seconds("created");
        boolean fresh = !created.isAfter(now.plus(CLOCK_SKEW)) && !created.isBefore(now.minus(OLDEST));
        if (!fresh || !seconds("expires").isAfter(now)) throw new SignatureRefused.Expired();
    }

    private Instant seconds(String name) {
        if (parameters().get(name) instanceof IntegerItem time) return Instant.ofEpochSecond(time.getAsLong());
        throw new SignatureRefused.Invalid("The parameter " + name + " is missing.");
    }

    private String text(String name) {
        if (parameters().get(name) instanceof StringItem item
                && !item.get().isBlank()
                && item.get().length() <= LONGEST_TEXT) return item.get();
        throw new SignatureRefused.Invalid("The parameter " + name + " is missing or too long.");
    }

    private Parameters parameters() {
        return components.getParams();
    }
}
