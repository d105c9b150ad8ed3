package id.adminduk.identity.permit;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NeighbourCases;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.Objects;
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
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Records without a case, and records of protected persons.
@RegistryTest
class PermitIT {
    private static final UUID PERSON = DemoPeople.couple().mother().id();
    private static final String PROTECTION = "/v1/residents/" + PERSON + "/protection";
    private static final String PERMITS = "/v1/residents/view-permits";
    private static final String BY_CASE = "{\"caseId\":\"" + NeighbourCases.thatIs("OPEN") + "\"}";
    private static final String COMPLAINT = "{\"reason\":\"COMPLAINT\"}";
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");
    private static final String BUDI = TestTokens.officer(Role.APPROVER, "13.05", "permit-budi");
    private static final String ANI = TestTokens.officer(Role.AUDITOR, "13.05", "permit-ani");

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    private final String verifier = TestTokens.officer(Role.VERIFIER, "13.05", "permit-" + UUID.randomUUID());

    @Test
    void aReasonNeedsASupervisorsAgreementAndHoldsForThatReasonAlone() {
        expect(open(COMPLAINT, verifier), 403, "permit-required");
        var permit = ask("COMPLAINT", verifier);
        expect(open(COMPLAINT, verifier), 403, "permit-required");
        agree(permit, BUDI).expectStatus().isNoContent();
        open(COMPLAINT, verifier).expectStatus().isOk();
        expect(open("{\"reason\":\"SUPERVISION\"}", verifier), 403, "permit-required");
        expect(open(COMPLAINT, TestTokens.officer(Role.VERIFIER, "13.05", "another")), 403, "permit-required");
        jdbc.sql("update view_permit set supervised_at = supervised_at - interval '25 hours' where id = :id")
                .param("id", permit)
                .update();
        expect(open(COMPLAINT, verifier), 403, "permit-required");
    }

    @Test
    void nobodyAgreesToTheOwnQuestionNorTwice() {
        var own = ask("COURT_ORDER", BUDI);
        expect(agree(own, BUDI), 403, "four-eyes-required");
        var permit = ask("COURT_ORDER", verifier);
        expect(agree(permit, stale()), 401, "recent-proof-required");
        expect(agree(permit, TestTokens.officer(Role.APPROVER, "13.71", "x")), 404, "not-found");
        agree(permit, BUDI).expectStatus().isNoContent();
        expect(agree(permit, TestTokens.officer(Role.APPROVER, "13.05", "dewi")), 409, "permit-decided");
    }

    @Test
    void aRefusalEndsTheQuestion() {
        var permit = ask("SUPERVISION", verifier);
        assertThat(text(send(HttpMethod.GET, PERMITS, null, BUDI))).contains(permit.toString());
        send(HttpMethod.POST, PERMITS + "/" + permit + "/refusal", null, BUDI)
                .expectStatus()
                .isNoContent();
        expect(agree(permit, BUDI), 404, "not-found");
        assertThat(text(send(HttpMethod.GET, PERMITS, null, BUDI))).doesNotContain(permit.toString());
        expect(open("{\"reason\":\"SUPERVISION\"}", verifier), 403, "permit-required");
    }

    @Test
    void whatOfficersWriteIsSealed() {
        var permit = ask("CORRECTION", verifier);
        var stored = jdbc.sql("select encode(note_sealed, 'escape') from view_permit where id = :id")
                .param("id", permit)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("Pengaduan");
    }

    @ParameterizedTest
    @CsvSource({"COUNTER, 422, permit-needless", "CURIOSITY, 422, validation-failed"})
    void someReasonsAreNone(String reason, int status, String code) {
        expect(asked(reason, verifier), status, code);
    }

    /// Promises.md T30: two agree, a supervisor and the data-protection officer; until then there is no such person.
    @Test
    void aProtectedPersonIsSeenWithTwoAgreements() {
        send(HttpMethod.PUT, PROTECTION, "{\"reason\":\"VIOLENCE\"}", ADMIN)
                .expectStatus()
                .isNoContent();
        expect(send(HttpMethod.PUT, PROTECTION, "{\"reason\":\"VIOLENCE\"}", ADMIN), 409, "already-protected");
        var chief = TestTokens.officer(Role.APPROVER, "13.05", "permit-" + UUID.randomUUID());
        for (var officer : new String[] {verifier, chief}) {
            expect(open(BY_CASE, officer), 404, "not-found");
            var permit = ask("COMPLAINT", officer);
            agree(permit, BUDI).expectStatus().isNoContent();
            expect(open(BY_CASE, officer), 404, "not-found");
            assertThat(text(send(HttpMethod.GET, PERMITS, null, ANI))).contains(permit.toString());
            agree(permit, ANI).expectStatus().isNoContent();
        }
        assertThat(text(open(BY_CASE, chief).expectStatus().isOk())).contains("\"home\"");
        assertThat(text(open(COMPLAINT, verifier).expectStatus().isOk()))
                .doesNotContain("home")
                .doesNotContain("kkNumber")
                .doesNotContain("motherName");
        expect(open(BY_CASE, TestTokens.officer(Role.FRONT_OFFICE, "13.05")), 404, "not-found");
        expect(send(HttpMethod.DELETE, PROTECTION, null, stale(Role.ADMIN)), 401, "recent-proof-required");
        send(HttpMethod.DELETE, PROTECTION, null, ADMIN).expectStatus().isNoContent();
        open(BY_CASE, TestTokens.officer(Role.FRONT_OFFICE, "13.05"))
                .expectStatus()
                .isOk();
        expect(send(HttpMethod.DELETE, PROTECTION, null, ADMIN), 404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void eachRoleHasItsPart(Role role) {
        var token = TestTokens.officer(role, "13.05");
        boolean agrees = role == Role.APPROVER || role == Role.AUDITOR;
        boolean opens = java.util.Set.of(
                        Role.FRONT_OFFICE,
                        Role.ENDORSER,
                        Role.VERIFIER,
                        Role.APPROVER,
                        Role.SIGNER,
                        Role.CARD_PRINTER,
                        Role.AUDITOR)
                .contains(role);
        send(HttpMethod.GET, PERMITS, null, token).expectStatus().isEqualTo(agrees ? 200 : 403);
        agree(UUID.randomUUID(), token).expectStatus().isEqualTo(agrees ? 404 : 403);
        asked("COMPLAINT", token).expectStatus().isEqualTo(opens ? 201 : 403);
        send(HttpMethod.PUT, "/v1/residents/" + UUID.randomUUID() + "/protection", "{\"reason\":\"WITNESS\"}", token)
                .expectStatus()
                .isEqualTo(role == Role.ADMIN ? 404 : 403);
    }

    private static String stale() {
        return stale(Role.APPROVER);
    }

    private static String stale(Role role) {
        return TestTokens.officer(
                role, "13.05", "permit-dewi", "aal2", Instant.now().minusSeconds(1800));
    }

    private UUID ask(String reason, String token) {
        var answer = text(asked(reason, token).expectStatus().isCreated());
        return UUID.fromString(answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    }

    private ResponseSpec asked(String reason, String token) {
        var body = "{\"reason\":\"%s\",\"note\":\"Pengaduan warga nomor 12\"}".formatted(reason);
        return send(HttpMethod.POST, "/v1/residents/" + PERSON + "/view-permits", body, token);
    }

    private ResponseSpec agree(UUID permit, String token) {
        return send(HttpMethod.POST, PERMITS + "/" + permit + "/agreement", null, token);
    }

    private ResponseSpec open(String body, String token) {
        return send(HttpMethod.POST, "/v1/residents/" + PERSON + "/views", body, token);
    }

    private ResponseSpec send(HttpMethod method, String path, @Nullable String body, String token) {
        var request = http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static String text(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
