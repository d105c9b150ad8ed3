package id.adminduk.partner;

import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service as the demo hospital, the demo midwife or an administrator would, through plain HTTP.
@TestComponent
public class PartnerCalls {
    public static final UUID HOSPITAL = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    public static final UUID MIDWIFE = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    public static final String EVENTS = "/v1/partner-events";
    public static final String FHIR = "/v1/fhir";
    static final String JSON = "application/json";
    static final String FHIR_JSON = "application/fhir+json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final KeyFolder keys;

    PartnerCalls(Environment environment, KeyFolder keys) {
        this.environment = environment;
        this.keys = keys;
    }

    /// The address partners sign; the port the test uses differs, as behind a gateway.
    public static String publicUri(String path) {
        return "http://localhost:8080" + path;
    }

    public SignedRequest hospital() throws Exception {
        return SignedRequest.withKey(keys.path().resolve("demo/rsud-padang-pariaman-sign.jwk"), "rsud-demo-1");
    }

    public SignedRequest midwife() throws Exception {
        return SignedRequest.withKey(keys.path().resolve("demo/bidan-demo-sign.jwk"), "bidan-demo-1");
    }

    public HttpResponse<String> push(JsonNode message) throws Exception {
        return push(message, UUID.randomUUID().toString());
    }

    public HttpResponse<String> push(JsonNode message, String idempotencyKey) throws Exception {
        byte[] body = MAPPER.writeValueAsBytes(message);
        return send(HOSPITAL, EVENTS, body, hospital().headers("POST", publicUri(EVENTS), JSON, idempotencyKey, body));
    }

    public HttpResponse<String> pushFhir(JsonNode bundle) throws Exception {
        byte[] body = MAPPER.writeValueAsBytes(bundle);
        return send(
                HOSPITAL,
                FHIR,
                body,
                hospital()
                        .headers(
                                "POST",
                                publicUri(FHIR),
                                FHIR_JSON,
                                UUID.randomUUID().toString(),
                                body));
    }

    /// Sends exactly these header fields and bytes, with the partner's token.
    public HttpResponse<String> send(UUID partner, String path, byte[] body, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).header("Authorization", TestTokens.partner(partner));
        headers.forEach(request::header);
        return client.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(UUID partner, String path) throws Exception {
        return call("GET", path, TestTokens.partner(partner), null);
    }

    public HttpResponse<String> put(UUID partner, String path, Object body) throws Exception {
        return call("PUT", path, TestTokens.partner(partner), body);
    }

    public HttpResponse<String> post(UUID partner, String path, Object body) throws Exception {
        return call("POST", path, TestTokens.partner(partner), body);
    }

    public HttpResponse<String> admin(String method, String path, Object body) throws Exception {
        return call(method, path, TestTokens.officer(Role.ADMIN, "13.05"), body);
    }

    public HttpResponse<String> call(String method, String path, String token, Object body) throws Exception {
        var publisher =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(MAPPER.writeValueAsString(body));
        var request = HttpRequest.newBuilder(uri(path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", JSON)
                .method(method, publisher);
        if (!token.isEmpty()) request.header("Authorization", token);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
