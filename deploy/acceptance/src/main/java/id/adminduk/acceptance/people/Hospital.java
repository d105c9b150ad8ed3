package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.http.Web;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An institution's own system: asks for tokens, pushes signed reports, asks what became of them.
public final class Hospital {
    public static final String FHIR = "application/fhir+json";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

    private record Token(String value, Instant until) {}

    private final Web web;
    private final String clientId;
    private final String issuer;
    private final PartnerKeys keys;
    private final String keyId;
    private Token token = new Token("", Instant.MIN);

    private Hospital(URI platform, Path keyFolder, String clientId, String keyId) {
        this.web = new Web(platform);
        this.clientId = clientId;
        this.issuer = platform.toString();
        this.keys = new PartnerKeys(keyFolder, clientId);
        this.keyId = keyId;
    }

    public static Hospital rsudPadangPariaman(URI platform, Path keyFolder) {
        return new Hospital(platform, keyFolder, "rsud-padang-pariaman", "rsud-demo-1");
    }

    public Answer askToken(String scope) {
        return web.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        scope,
                        "client_id",
                        clientId,
                        "client_assertion_type",
                        ASSERTION,
                        "client_assertion",
                        keys.assertion(issuer)));
    }

    public synchronized String bearer() {
        if (Instant.now().isAfter(token.until())) {
            var answer = askToken("partner-events").require(200).json();
            var life = Duration.ofSeconds(answer.get("expires_in").asLong());
            token = new Token(
                    answer.get("access_token").asString(),
                    Instant.now().plus(life).minus(BEFORE_EXPIRY));
        }
        return "Bearer " + token.value();
    }

    /// A message to `/v1/fhir` or `/v1/partner-events`, not yet sent.
    public SignedMessage message(String path, String contentType, byte[] body, String idempotencyKey) {
        return new SignedMessage(issuer + path, contentType, body, idempotencyKey, keyId, Instant.now());
    }

    public SignedMessage bundle(byte[] body) {
        return message("/v1/fhir", FHIR, body, UUID.randomUUID().toString());
    }

    public Answer push(SignedMessage message) {
        return send(message, message.body());
    }

    /// What a thief on the line would do: the signature of one body, another body.
    public Answer send(SignedMessage message, byte[] body) {
        var headers = Stream.concat(message.headers(keys).stream(), Stream.of("Authorization", bearer()));
        return web.bytes(message.target(), body, headers.toList());
    }

    /// The same signed bytes twice.
    public List<Answer> pushAndReplay(SignedMessage message) {
        var headers = Stream.concat(message.headers(keys).stream(), Stream.of("Authorization", bearer()))
                .toList();
        return List.of(
                web.bytes(message.target(), message.body(), headers),
                web.bytes(message.target(), message.body(), headers));
    }

    /// The keys the platform publishes for anybody to verify its receipts with.
    public ReceiptKeys receiptKeys() {
        return new ReceiptKeys(
                web.get("/v1/partner-events/receipt-keys").require(200).json());
    }

    public Answer get(String path) {
        return web.get(path, "Authorization", bearer());
    }

    public JsonNode event(String id) {
        return get("/v1/partner-events/" + id).require(200).json();
    }

    public JsonNode awaitStatus(String id, String status, Duration longest) {
        return Patience.until(
                status + " for the report",
                longest,
                () -> Optional.of(event(id))
                        .filter(event -> event.get("status").asString().equals(status)));
    }

    /// The document of that kind in a finished report.
    public static JsonNode document(JsonNode event, String kind) {
        for (var document : event.get("documents"))
            if (document.get("kind").asString().equals(kind)) return document;
        throw new Unexpected("no " + kind + " in " + event);
    }

    /// Where notices go from now on; answers the new secret that signs them.
    public String noticesTo(URI receiver) {
        var answer = web.json(
                        "PUT",
                        "/v1/webhooks",
                        Map.of("url", receiver.toString(), "rotateSecret", true),
                        "Authorization",
                        bearer())
                .require(200);
        return answer.json().get("secret").asString();
    }
}
