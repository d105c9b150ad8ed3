package id.adminduk.identity.verification;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/// An agency with an agreement of its own, as tests use it.
public record Agency(RestTestClient http, UUID id, String token, String agreement) {
    public static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    public static Agency with(RestTestClient http, int quota, String... fields) {
        var id = UUID.randomUUID();
        var answer = conclude(http, id, "PKS/" + id, today(), today().plusDays(30), quota, List.of(fields))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return new Agency(http, id, tokenOf(id), String.valueOf(answer.get("id")));
    }

    public static String tokenOf(UUID agency) {
        return TestTokens.of(Map.of(
                "sub",
                "dinas-" + agency,
                "client_id",
                "dinas-" + agency,
                "roles",
                List.of("AGENCY"),
                "partner",
                agency.toString()));
    }

    public static RestTestClient.ResponseSpec conclude(
            RestTestClient http,
            UUID agency,
            String number,
            LocalDate from,
            LocalDate until,
            int quota,
            List<String> fields) {
        var terms = Map.of(
                "agencyName",
                "Badan Pendapatan Daerah",
                "number",
                number,
                "purpose",
                "Pendataan wajib pajak",
                "fields",
                fields,
                "dailyQuota",
                quota,
                "validFrom",
                from.toString(),
                "validUntil",
                until.toString());
        return http.post()
                .uri("/v1/verifications/agreements")
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("agencyId", agency.toString(), "terms", terms))
                .exchange();
    }

    public RestTestClient.ResponseSpec verify(String nik, Map<String, String> values) {
        var body = new HashMap<>(values);
        body.put("nik", nik);
        return http.post()
                .uri("/v1/verifications")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }
}
