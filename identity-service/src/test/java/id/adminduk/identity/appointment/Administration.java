package id.adminduk.identity.appointment;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What two administrators do over HTTP.
final class Administration {
    static final String ANI = TestTokens.officer(Role.ADMIN, "13.05", "admin-ani");
    static final String BUDI = TestTokens.officer(Role.ADMIN, "13.05", "admin-budi");
    static final Map<String, String> WHY = Map.of("reason", "Mutasi pegawai");

    private static final String PATH = "/v1/officers";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestTestClient http;
    private final JdbcClient jdbc;

    Administration(RestTestClient http, JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    UUID appointed(String region, String... roles) {
        var officer = id(appoint(body(region, roles), ANI).expectStatus().isCreated());
        confirm(proposalAbout(officer), BUDI).expectStatus().isOk();
        return officer;
    }

    static Map<String, Object> body(String region, String... roles) {
        var name = "uji." + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "q");
        return new HashMap<>(Map.of(
                "userName",
                name,
                "name",
                "Petugas Uji",
                "phone",
                "081234567890",
                "roles",
                roles,
                "region",
                region,
                "reason",
                "Pegawai baru"));
    }

    ResponseSpec appoint(Map<String, Object> body, String token) {
        return send(
                HttpMethod.POST,
                "",
                body,
                token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    UUID proposalAbout(UUID officer) {
        return jdbc.sql("select id from officer_proposal where officer_id = :officer and outcome is null")
                .param("officer", officer)
                .query(UUID.class)
                .single();
    }

    ResponseSpec confirm(UUID proposal, String token) {
        return send(HttpMethod.POST, "/proposals/" + proposal + "/confirmation", null, token);
    }

    ResponseSpec change(UUID officer, int version, String region, String... roles) {
        var body = Map.of("roles", roles, "region", region, "reason", "Mutasi pegawai");
        return send(HttpMethod.PUT, "/" + officer, body, ANI, "If-Match", "\"v" + version + "\"");
    }

    ResponseSpec step(UUID officer, String step, int version, String token) {
        return send(HttpMethod.POST, "/" + officer + "/" + step, WHY, token, "If-Match", "\"v" + version + "\"");
    }

    ResponseSpec get(String path, String token) {
        return send(HttpMethod.GET, path, null, token);
    }

    ResponseSpec send(HttpMethod method, String path, @Nullable Object body, String token, String... headers) {
        var request = http.method(method).uri(PATH + path).header(HttpHeaders.AUTHORIZATION, token);
        for (int at = 0; at < headers.length; at += 2) request.header(headers[at], headers[at + 1]);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    static UUID id(ResponseSpec answer) {
        return UUID.fromString(json(answer).get("id").asString());
    }

    static JsonNode json(ResponseSpec answer) {
        return JSON.readTree(text(answer));
    }

    static String text(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }

    static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
