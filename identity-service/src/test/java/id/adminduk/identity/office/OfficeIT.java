package id.adminduk.identity.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RegistryTest
class OfficeIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void closeAll() {
        jdbc.sql("update officer set office_id = null").update();
        jdbc.sql("delete from office").update();
    }

    private ResponseSpec send(HttpMethod method, String path, @Nullable Object body, String token, String... headers) {
        var request = http.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, token);
        for (int index = 0; index < headers.length; index += 2) request.header(headers[index], headers[index + 1]);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private ResponseSpec open(String kind, String region) {
        var office = Map.of(
                "kind",
                kind,
                "name",
                "Kantor Uji",
                "region",
                region,
                "address",
                "Jalan Uji 1",
                "openedOn",
                "2026-01-05");
        return send(
                HttpMethod.POST,
                "/v1/offices",
                office,
                ADMIN,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private UUID opened(String kind, String region) {
        var body = open(kind, region)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult();
        return UUID.fromString(String.valueOf(body.getResponseBody().get("id")));
    }

    private ResponseSpec close(UUID office, String version) {
        return send(
                HttpMethod.POST,
                "/v1/offices/" + office + "/closing",
                Map.of("on", "2026-11-22"),
                ADMIN,
                "If-Match",
                version);
    }

    private ResponseSpec bind(Object officer, @Nullable UUID office) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("officeId", office);
        return send(HttpMethod.PUT, "/v1/officers/" + officer + "/office", body, ADMIN);
    }

    /// The demonstration's counter clerk, whose region is a kecamatan.
    private UUID clerk() {
        return jdbc.sql("select id from officer where user_name = 'petugas.nagari'")
                .query(UUID.class)
                .single();
    }

    private static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT, 13.05, 201, -",
        "UPT, 13.05.01, 201, -",
        "NAGARI_COUNTER, 13.05.01.2001, 201, -",
        "DISTRICT, 13.05.01, 422, office-region-invalid",
        "UPT, 13.05, 422, office-region-invalid",
        "NAGARI_COUNTER, 13.05.01.2999, 422, office-region-invalid"
    })
    void anOfficeStandsForARegionOfItsLevel(String kind, String region, int status, String code) {
        var answer = open(kind, region);
        if (status == 201) answer.expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"v1\"");
        else expect(answer, status, code);
    }

    @Test
    void aRegionHasOneOpenOfficeOfAKind() {
        var first = opened("UPT", "13.05.02");
        expect(open("UPT", "13.05.02"), 409, "office-exists");
        close(first, "\"v1\"").expectStatus().isOk();
        opened("UPT", "13.05.02");
        expect(close(first, "\"v2\""), 409, "office-closed");
    }

    @Test
    void nameAndAddressChangeByVersion() {
        var office = opened("UPT", "13.05.03");
        var change = Map.of("name", "UPT Nan Sabaris", "address", "Jalan Baru 2");
        send(HttpMethod.PUT, "/v1/offices/" + office, change, ADMIN, "If-Match", "\"v1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("UPT Nan Sabaris");
        expect(
                send(HttpMethod.PUT, "/v1/offices/" + office, change, ADMIN, "If-Match", "\"v1\""),
                412,
                "stale-version");
        expect(send(HttpMethod.PUT, "/v1/offices/" + office, change, ADMIN), 428, "precondition-required");
    }

    @Test
    void anOfficerWorksWhereTheRegionHoldsTheOfficersOwn() {
        var upt = opened("UPT", "13.05.01");
        bind(clerk(), upt).expectStatus().isNoContent();
        send(HttpMethod.GET, "/v1/officers", null, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.userName == 'petugas.nagari')].officeId")
                .isEqualTo(upt.toString());
        expect(close(upt, "\"v1\""), 409, "office-has-officers");
        expect(bind(clerk(), opened("UPT", "13.05.02")), 422, "officer-region-differs");
        expect(bind(UUID.randomUUID(), upt), 404, "not-found");
        expect(bind(clerk(), UUID.randomUUID()), 404, "not-found");
        bind(clerk(), null).expectStatus().isNoContent();
        close(upt, "\"v1\"").expectStatus().isOk();
        expect(bind(clerk(), upt), 409, "office-closed");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForAdministratorsAlone(Role role) {
        var token = TestTokens.officer(role, "13.05");
        send(HttpMethod.GET, "/v1/offices", null, token).expectStatus().isForbidden();
        send(HttpMethod.GET, "/v1/officers", null, token).expectStatus().isForbidden();
        send(HttpMethod.POST, "/v1/offices", Map.of(), token).expectStatus().isForbidden();
        send(HttpMethod.PUT, "/v1/officers/" + clerk() + "/office", Map.of(), token)
                .expectStatus()
                .isForbidden();
        assertThat(jdbc.sql("select count(*) from office").query(Long.class).single())
                .isZero();
    }
}
