package id.adminduk.identity.viewlimit;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NeighbourCases;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Promises.md T03 and T04, rule by rule.
@RegistryTest
class ViewLimitIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");
    private static final String BY_CASE = "{\"caseId\":\"" + NeighbourCases.thatIs("OPEN") + "\"}";

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the201stRecordInAnHourNeedsASupervisor() {
        var officer = "officer-" + UUID.randomUUID();
        var token = TestTokens.officer(Role.VERIFIER, "13.05", officer);
        var tired = TestTokens.officer(
                Role.VERIFIER, "13.05", officer, "aal2", Instant.now().minusSeconds(1800));
        bookViews(officer, "VERIFIER", 200, "10 minutes");
        expect(open(HENDRA.id(), BY_CASE, token), 403, "step-up-required");
        expect(open(HENDRA.id(), BY_CASE, token), 403, "step-up-required");
        assertThat(audited(officer))
                .containsExactly("resident.view-alarm", "resident.view-refused", "resident.view-refused");
        allow(officer, TestTokens.officer(Role.APPROVER, "13.05", "boss"))
                .expectStatus()
                .isCreated();
        expect(open(HENDRA.id(), BY_CASE, tired), 401, "recent-proof-required");
        open(HENDRA.id(), BY_CASE, token).expectStatus().isOk();
        open(HENDRA.id(), BY_CASE, tired).expectStatus().isOk(); // the same record again counts once
        expect(allow("boss", TestTokens.officer(Role.APPROVER, "13.05", "boss")), 403, "four-eyes-required");
        expect(allow(officer, token), 403, "forbidden");
    }

    @Test
    void anOfficerFarAboveTheOthersRaisesAnAlarmOnceADay(@Autowired PeerWatch watch) {
        var officer = "officer-" + UUID.randomUUID();
        for (int day = 1; day <= 5; day++) bookViews("usual-" + day, "SIGNER", 4 + day % 2, (1 + day) + " days");
        bookViews(officer, "SIGNER", 60, "1 second");
        watch.look();
        watch.look();
        assertThat(jdbc.sql("select count(*) from audit_entry where object_id = :officer and action ="
                                + " 'resident.view-alarm'")
                        .param("officer", officer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(alarms("AUDITOR")).contains(officer).contains("PEERS");
    }

    @ParameterizedTest
    @CsvSource({"199, 59 minutes, 200", "200, 59 minutes, 403", "200, 61 minutes, 200"})
    void anHourHolds200Records(int opened, String ago, int status) {
        var officer = "officer-" + UUID.randomUUID();
        bookViews(officer, "VERIFIER", opened, ago);
        open(HENDRA.id(), BY_CASE, TestTokens.officer(Role.VERIFIER, "13.05", officer))
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"APPROVER", "AUDITOR", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void alarmsAreForSupervisorsAndAuditors(Role role) {
        send(HttpMethod.GET, "/v1/residents/view-alarms", null, TestTokens.officer(role, "13.05"))
                .expectStatus()
                .isForbidden();
    }

    private void bookViews(String officer, String role, int count, String ago) {
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            select gen_random_uuid(), id, :officer, :role, '13.05', now() - cast(:ago as interval), 'COUNTER', 'NAME'
              from resident where id <> :hendra limit :count
            """)
                .param("officer", officer)
                .param("role", role)
                .param("ago", ago)
                .param("hendra", HENDRA.id())
                .param("count", count)
                .update();
    }

    private String alarms(String role) {
        return text(send(
                HttpMethod.GET, "/v1/residents/view-alarms", null, TestTokens.officer(Role.valueOf(role), "13.05")));
    }

    private List<String> audited(String officer) {
        return jdbc.sql("select action from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private RestTestClient.ResponseSpec allow(String officer, String authorization) {
        return http.post()
                .uri("/v1/residents/view-allowances")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"officer\":\"%s\",\"records\":50,\"reason\":\"Pemutakhiran massal\"}".formatted(officer))
                .exchange();
    }

    private RestTestClient.ResponseSpec open(UUID person, String body, String authorization) {
        return send(HttpMethod.POST, "/v1/residents/" + person + "/views", body, authorization);
    }

    private RestTestClient.ResponseSpec send(
            HttpMethod method, String path, @Nullable String body, String authorization) {
        var request = http.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, authorization);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static String text(RestTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static void expect(RestTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
