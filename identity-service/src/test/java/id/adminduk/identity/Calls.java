package id.adminduk.identity;

import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests as citizens and officers make them.
public record Calls(RestTestClient http) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ResponseSpec get(String path, Resident citizen) {
        return get(path, TestTokens.citizen(citizen.id()));
    }

    public ResponseSpec get(String path, String authorization) {
        return send(HttpMethod.GET, path, authorization, null, null);
    }

    public ResponseSpec post(String path, String authorization, @Nullable String body, @Nullable String version) {
        return send(HttpMethod.POST, path, authorization, body, version);
    }

    public ResponseSpec create(String path, String authorization, String body, String key) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /// An officer opens the record of somebody at the counter, who has the family card along.
    public void lookAtTheCounter(Resident at) {
        var card = DemoPeople.householdOf(at).family().number().value();
        look(at, "{\"reason\":\"COUNTER\",\"kkNumber\":\"" + card + "\"}");
    }

    /// An officer opens a record.
    public void look(Resident at, String body) {
        post("/v1/residents/" + at.id() + "/views", TestTokens.officer(Role.VERIFIER, "13.05"), body, null)
                .expectStatus()
                .isOk();
    }

    private ResponseSpec send(
            HttpMethod method, String path, String authorization, @Nullable String body, @Nullable String version) {
        var request = http.method(method)
                .uri(URI.create(path))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .headers(headers -> {
                    if (version != null) headers.set(HttpHeaders.IF_MATCH, version);
                });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    public static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(text(answer));
    }

    public static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    public static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
