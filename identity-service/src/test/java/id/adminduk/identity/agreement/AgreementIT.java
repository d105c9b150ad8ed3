package id.adminduk.identity.agreement;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class AgreementIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");
    private static final String PATH = "/v1/verifications/agreements";

    @Autowired
    RestTestClient http;

    @Test
    void isConcludedOnceReadAndChangedByItsVersion() {
        var agency = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        var made =
                conclude(agency, "2026-01-01", "2026-12-31", key).expectStatus().isCreated();
        var id = idIn(made);
        conclude(agency, "2026-01-01", "2026-12-31", key)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id);
        send(HttpMethod.GET, PATH + "/" + id, null, Map.of())
                .expectHeader()
                .valueEquals("ETag", "\"v1\"")
                .expectBody()
                .jsonPath("$.fields[0]")
                .isEqualTo("name")
                .jsonPath("$.blockedAt")
                .isEmpty();
        var ended = terms("PKS/" + agency, "2026-01-01", "2026-06-30");
        send(HttpMethod.PUT, PATH + "/" + id, ended, Map.of("If-Match", "\"v1\""))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"v2\"")
                .expectBody()
                .jsonPath("$.validUntil")
                .isEqualTo("2026-06-30");
        expect(send(HttpMethod.PUT, PATH + "/" + id, ended, Map.of("If-Match", "\"v1\"")), 412, "stale-version");
        expect(send(HttpMethod.PUT, PATH + "/" + id, ended, Map.of()), 428, "precondition-required");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-12-31, 409, agreement-overlaps",
        "2026-06-01, 2026-06-30, 409, agreement-overlaps",
        "2027-06-30, 2027-01-01, 422, validation-failed"
    })
    void oneAgencyHasOneAgreementAtATime(String from, String until, int status, String code) {
        var agency = UUID.randomUUID();
        conclude(agency, "2026-01-01", "2026-12-31", UUID.randomUUID().toString())
                .expectStatus()
                .isCreated();
        var next = Map.of("agencyId", agency.toString(), "terms", terms("PKS/2/" + agency, from, until));
        expect(send(HttpMethod.POST, PATH, next, Map.of("Idempotency-Key", "k-" + agency)), status, code);
    }

    @Test
    void aNumberIsGivenOnce() {
        var agency = UUID.randomUUID();
        conclude(agency, "2026-01-01", "2026-12-31", UUID.randomUUID().toString());
        var other = Map.of(
                "agencyId", UUID.randomUUID().toString(), "terms", terms("PKS/" + agency, "2026-01-01", "2026-12-31"));
        expect(
                send(HttpMethod.POST, PATH, other, Map.of("Idempotency-Key", "k2-" + agency)),
                409,
                "agreement-number-taken");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        expect(send(HttpMethod.GET, PATH + "/" + UUID.randomUUID(), null, Map.of()), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForAdministratorsAlone(Role role) {
        for (var path : new String[] {PATH, PATH + "/" + UUID.randomUUID()})
            expect(
                    http.get()
                            .uri(path)
                            .header(HttpHeaders.AUTHORIZATION, TestTokens.officer(role, "13.05"))
                            .exchange(),
                    403,
                    "forbidden");
    }

    private RestTestClient.ResponseSpec conclude(UUID agency, String from, String until, String key) {
        var body = Map.of("agencyId", agency.toString(), "terms", terms("PKS/" + agency, from, until));
        return send(HttpMethod.POST, PATH, body, Map.of("Idempotency-Key", key));
    }

    private static Map<String, Object> terms(String number, String from, String until) {
        return Map.of(
                "agencyName",
                "Dinas Kesehatan",
                "number",
                number,
                "purpose",
                "Pelayanan puskesmas",
                "fields",
                new String[] {"name"},
                "dailyQuota",
                10,
                "validFrom",
                from,
                "validUntil",
                until);
    }

    private RestTestClient.ResponseSpec send(
            HttpMethod method,
            String path,
            @org.jspecify.annotations.Nullable Object body,
            Map<String, String> headers) {
        var request = http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .headers(all -> headers.forEach(all::set));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static Object idIn(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(Map.class).returnResult().getResponseBody().get("id");
    }

    private static void expect(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
