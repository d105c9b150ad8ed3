package id.adminduk.identity.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
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

@RegistryTest
class ViewIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");
    private static final String BY_CASE = "{\"caseId\":\"0198a000-0000-7000-8000-000000000777\"}";
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aVerifierSeesTheWholeRecordForACase() {
        var body = open(HENDRA.id(), BY_CASE, officer(Role.VERIFIER))
                .expectStatus()
                .isOk();
        assertThat(text(body))
                .contains(HENDRA.nik().value())
                .contains("\"religion\"")
                .contains("\"home\"")
                .contains(DemoPeople.householdOf(HENDRA).family().number().value());
    }

    @Test
    void theCounterSeesNumbersMaskedAndNoReligion() {
        var body = text(open(HENDRA.id(), "{\"reason\":\"COUNTER\"}", officer(Role.FRONT_OFFICE))
                .expectStatus()
                .isOk());
        assertThat(body)
                .contains(HENDRA.nik().toString())
                .doesNotContain(HENDRA.nik().value())
                .doesNotContain("religion")
                .doesNotContain("bloodGroup");
    }

    @Test
    void everyViewIsBookedWithItsCaseAndAudited() {
        var officer = "officer-" + UUID.randomUUID();
        open(HENDRA.id(), BY_CASE, TestTokens.officer(Role.VERIFIER, "13.05", officer));
        var view = jdbc.sql("select * from resident_view where viewer = :officer")
                .param("officer", officer)
                .query()
                .singleRow();
        assertThat(view.get("resident_id")).isEqualTo(HENDRA.id());
        assertThat(view.get("viewer_role")).isEqualTo("VERIFIER");
        assertThat(view.get("office")).isEqualTo("13.05");
        assertThat(view.get("case_id")).hasToString("0198a000-0000-7000-8000-000000000777");
        assertThat(audited(officer)).containsExactly("resident.viewed");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 422, grounds-required",
        "'{\"caseId\":\"0198a000-0000-7000-8000-000000000777\",\"reason\":\"COUNTER\"}', 422, grounds-required",
        "'{\"reason\":\"CURIOSITY\"}', 422, validation-failed",
        "'{\"reason\":\"COUNTER\",\"role\":\"ADMIN\"}', 400, unknown-property"
    })
    void noGroundsNoRecord(String body, int status, String code) {
        var officer = "officer-" + UUID.randomUUID();
        expect(open(HENDRA.id(), body, TestTokens.officer(Role.VERIFIER, "13.05", officer)), status, code);
        assertThat(audited(officer)).isEmpty();
    }

    @Test
    void anotherRegionsRecordAndAnUnknownOneAreNotFoundAndAudited() {
        var officer = "officer-" + UUID.randomUUID();
        var token = TestTokens.officer(Role.VERIFIER, "13.05.01", officer);
        expect(open(HENDRA.id(), BY_CASE, token), 404, "not-found");
        expect(open(UUID.randomUUID(), BY_CASE, token), 404, "not-found");
        assertThat(jdbc.sql("select reason from audit_entry where actor = :officer order by id")
                        .param("officer", officer)
                        .query(String.class)
                        .list())
                .containsExactly("OTHER_REGION", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"CITIZEN", "COURIER", "OPERATOR", "ADMIN", "PARTNER", "AGENCY", "KIOSK"})
    void otherRolesOpenNothing(Role role) {
        expect(open(HENDRA.id(), BY_CASE, TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    @Test
    void aProtectedPersonIsThereForFewAndWithoutAHome() {
        var person = DemoPeople.couple().mother().id();
        var path = "/v1/residents/" + person + "/protection";
        send(HttpMethod.PUT, path, "{\"reason\":\"VIOLENCE\"}", ADMIN)
                .expectStatus()
                .isNoContent();
        expect(send(HttpMethod.PUT, path, "{\"reason\":\"VIOLENCE\"}", ADMIN), 409, "already-protected");
        expect(open(person, BY_CASE, officer(Role.FRONT_OFFICE)), 404, "not-found");
        assertThat(text(open(person, BY_CASE, officer(Role.VERIFIER))
                        .expectStatus()
                        .isOk()))
                .doesNotContain("home")
                .doesNotContain("kkNumber")
                .doesNotContain("motherName");
        assertThat(text(open(person, BY_CASE, officer(Role.APPROVER))
                        .expectStatus()
                        .isOk()))
                .contains("\"home\"");
        send(HttpMethod.DELETE, path, null, ADMIN).expectStatus().isNoContent();
        open(person, BY_CASE, officer(Role.FRONT_OFFICE)).expectStatus().isOk();
        expect(send(HttpMethod.DELETE, path, null, ADMIN), 404, "not-found");
        expect(send(HttpMethod.PUT, path, "{\"reason\":\"VIOLENCE\"}", officer(Role.APPROVER)), 403, "forbidden");
    }

    @Test
    void the201stRecordInAnHourNeedsASupervisor() {
        var officer = "officer-" + UUID.randomUUID();
        var token = TestTokens.officer(Role.VERIFIER, "13.05", officer);
        bookViews(officer, "VERIFIER", 200, "10 minutes");
        expect(open(HENDRA.id(), BY_CASE, token), 403, "step-up-required");
        expect(open(HENDRA.id(), BY_CASE, token), 403, "step-up-required");
        assertThat(audited(officer))
                .containsExactly("resident.view-alarm", "resident.view-refused", "resident.view-refused");
        allow(officer, TestTokens.officer(Role.APPROVER, "13.05", "boss"))
                .expectStatus()
                .isCreated();
        open(HENDRA.id(), BY_CASE, token).expectStatus().isOk();
        open(HENDRA.id(), BY_CASE, token).expectStatus().isOk(); // the same record again counts once
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

    private List<String> audited(String officer) {
        return jdbc.sql("select action from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private static String officer(Role role) {
        return TestTokens.officer(role, "13.05");
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
