package id.adminduk.partner.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.partner.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureInputTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String URI = "https://dukcapil.example/v1/partner-events";
    private static final byte[] BODY = "{\"eventType\":\"BIRTH\"}".getBytes(StandardCharsets.UTF_8);

    private KeyPair keys;
    private SignedRequest client;

    @BeforeEach
    void aKey() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        client = new SignedRequest("key-1", "Ed25519", keys.getPrivate());
    }

    @Test
    void acceptsWhatTheReferenceClientSigns() throws Exception {
        var message = message(signed(parameters()), BODY);
        var input = SignatureInput.of(message);
        assertThat(input.keyId()).isEqualTo("key-1");
        assertThat(input.nonce()).isEqualTo("n-1");
        assertThatNoException().isThrownBy(() -> verify(message));
    }

    @Test
    void acceptsEcdsa() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        client = new SignedRequest("key-1", "SHA256withECDSAinP1363Format", pair.getPrivate());
        var message = message(signed(parameters()), BODY);
        assertThatNoException()
                .isThrownBy(() -> SignatureInput.of(message)
                        .verify(message, SigningAlgorithm.ECDSA_P256_SHA256, pair.getPublic(), NOW));
    }

    @Test
    void anotherKeyDoesNotFit() throws Exception {
        var message = message(signed(parameters()), BODY);
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertThatThrownBy(() -> SignatureInput.of(message).verify(message, SigningAlgorithm.ED25519, other, NOW))
                .isInstanceOf(SignatureRefused.Invalid.class);
    }

    @Test
    void aChangedBodyDoesNotFitItsDigest() throws Exception {
        var message = message(signed(parameters()), "{}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> verify(message))
                .isInstanceOf(SignatureRefused.Invalid.class)
                .hasMessageContaining("Content-Digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@method", "@target-uri", "content-type", "content-digest", "idempotency-key"})
    void everyComponentMustBeCovered(String component) throws Exception {
        var message = message(
                signed(parameters().replaceFirst(" ?\"" + component + "\"", "").replace("( ", "(")), BODY);
        assertThatThrownBy(() -> verify(message))
                .isInstanceOf(SignatureRefused.Invalid.class)
                .hasMessageContaining(component);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "expires", "keyid", "nonce"})
    void everyParameterMustBeThere(String parameter) throws Exception {
        var message = message(signed(parameters().replaceFirst(";" + parameter + "=[^;]+", "")), BODY);
        assertThatThrownBy(() -> {
                    SignatureInput.of(message).keyId();
                    SignatureInput.of(message).nonce();
                    verify(message);
                })
                .isInstanceOf(SignatureRefused.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 31})
    void createdMustBeFresh(long seconds) throws Exception {
        var created = NOW.plusSeconds(seconds);
        var message = message(signed(client.parameters(created, created.plusSeconds(900), "n-1")), BODY);
        assertThatThrownBy(() -> verify(message)).isInstanceOf(SignatureRefused.Expired.class);
    }

    @Test
    void expiresIsHonoured() throws Exception {
        var message = message(signed(client.parameters(NOW.minusSeconds(60), NOW.minusSeconds(1), "n-1")), BODY);
        assertThatThrownBy(() -> verify(message)).isInstanceOf(SignatureRefused.Expired.class);
    }

    @Test
    void theKeyDecidesTheAlgorithm() throws Exception {
        var message = message(signed(parameters() + ";alg=\"hmac-sha256\""), BODY);
        assertThatThrownBy(() -> verify(message))
                .isInstanceOf(SignatureRefused.Invalid.class)
                .hasMessageContaining("alg");
    }

    @Test
    void ourTagPicksTheSignature() throws Exception {
        var headers = signed(parameters());
        headers.put("Signature-Input", "other=(\"@method\");created=1;keyid=\"x\", " + headers.get("Signature-Input"));
        headers.put("Signature", "other=:AAAA:, " + headers.get("Signature"));
        var message = message(headers, BODY);
        assertThatNoException().isThrownBy(() -> verify(message));
        headers.put("Signature-Input", headers.get("Signature-Input").replace("dukcapil-partner-v1", "somebody-else"));
        assertThatThrownBy(() -> SignatureInput.of(message(headers, BODY)))
                .isInstanceOf(SignatureRefused.Missing.class);
    }

    @Test
    void twoSignaturesWithOurTagAreAmbiguous() throws Exception {
        var headers = signed(parameters());
        headers.put(
                "Signature-Input", headers.get("Signature-Input") + ", b=(\"@method\");tag=\"dukcapil-partner-v1\"");
        assertThatThrownBy(() -> SignatureInput.of(message(headers, BODY)))
                .isInstanceOf(SignatureRefused.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "push=(", "push=(\"@method\"", "=()", "push=(\"a\");tag=dukcapil"})
    void brokenFieldsAreRefused(String input) throws Exception {
        var headers = signed(parameters());
        headers.put("Signature-Input", input);
        assertThatThrownBy(() -> SignatureInput.of(message(headers, BODY))).isInstanceOf(SignatureRefused.class);
    }

    @Test
    void componentParametersAndDoublesAreRefused() throws Exception {
        for (var covered : List.of(
                "\"content-type\";sf", "\"content-type\" \"content-type\"", "\"content-type\" \"@query-param\"")) {
            var message = message(signed(parameters().replace("\"content-type\"", covered)), BODY);
            assertThatThrownBy(() -> verify(message)).isInstanceOf(SignatureRefused.Invalid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5=:AAAA:", "sha-256=1", "sha-256=:AAAA:", "garbage=("})
    void otherDigestsProveNothing(String digest) {
        var message = message(Map.of("Content-Digest", digest), BODY);
        assertThatThrownBy(() -> ContentDigest.check(message)).isInstanceOf(SignatureRefused.Invalid.class);
    }

    private String parameters() {
        return client.parameters(NOW.minusSeconds(5), NOW.plusSeconds(295), "n-1");
    }

    private Map<String, String> signed(String parameters) throws Exception {
        return new LinkedHashMap<>(client.headers("POST", URI, "application/json", "\"key-9\"", BODY, parameters));
    }

    private void verify(HttpMessage message) {
        SignatureInput.of(message).verify(message, SigningAlgorithm.ED25519, keys.getPublic(), NOW);
    }

    private static HttpMessage message(Map<String, String> headers, byte[] body) {
        var lines = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new HttpMessage("POST", URI, lines, body);
    }
}
