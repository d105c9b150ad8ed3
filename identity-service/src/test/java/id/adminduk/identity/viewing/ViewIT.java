package id.adminduk.identity.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NeighbourCases;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class ViewIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");
    private static final UUID CASE = NeighbourCases.thatIs("OPEN");
    private static final String BY_CASE = byCase(CASE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        var body = text(open(HENDRA.id(), withCardOf(HENDRA), officer(Role.FRONT_OFFICE))
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
        assertThat(view.get("case_id")).isEqualTo(CASE);
        assertThat(audited(officer)).containsExactly("resident.viewed");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 422, grounds-required",
        "'{\"caseId\":\"0198a000-0000-7000-8000-000000000777\",\"reason\":\"SUPERVISION\"}', 422, grounds-required",
        "'{\"reason\":\"CURIOSITY\"}', 422, validation-failed",
        "'{\"reason\":\"COUNTER\"}', 422, card-required",
        "'{\"reason\":\"COMPLAINT\",\"kkNumber\":\"1305170509220001\"}', 422, card-required",
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
        assertThat(reasons(officer)).containsExactly("AREA", "OTHER_REGION", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"CITIZEN", "COURIER", "OPERATOR", "ADMIN", "PARTNER", "AGENCY", "KIOSK"})
    void otherRolesOpenNothing(Role role) {
        expect(open(HENDRA.id(), BY_CASE, TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "ENDED, 409, case-ended, CASE_ENDED",
        "OTHER_PEOPLE, 403, case-of-others, CASE_OF_OTHERS",
        "UNKNOWN, 422, case-unknown, CASE_UNKNOWN",
        "UNAVAILABLE, 503, case-unchecked, CASE_UNCHECKED"
    })
    void noOpenCaseNoRecord(String answer, int status, String code, String why) {
        var officer = "officer-" + UUID.randomUUID();
        var body = byCase(NeighbourCases.thatIs(answer));
        expect(open(HENDRA.id(), body, TestTokens.officer(Role.APPROVER, "13.05", officer)), status, code);
        assertThat(reasons(officer)).containsExactly(why);
        assertThat(booked(officer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500, 503})
    void whoeverCannotAskSeesNothing(int neighbour) {
        var body = byCase(NeighbourCases.thatBreaksTheNeighbour(neighbour));
        open(HENDRA.id(), body, officer(Role.VERIFIER))
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "10")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("case-unchecked");
    }

    /// The neighbour's own test reads the same file.
    @Test
    void asksTheNeighbourAsAgreed() {
        var question = NeighbourCases.sample().get("question");
        var caseId = UUID.fromString(question.get("caseId").asString());
        NeighbourCases.thatIs(
                caseId, NeighbourCases.sample().at("/answer/answer").asString());
        var officer = question.get("officer").asString();
        var token = TestTokens.officer(Role.VERIFIER, question.get("region").asString(), officer);
        open(HENDRA.id(), byCase(caseId), token).expectStatus().isOk();
        var asked = NeighbourCases.askedAbout(caseId);
        var said = asked.getBodyAsString()
                .replace(HENDRA.id().toString(), question.at("/people/0").asString());
        assertThat(JSON.readTree(said)).isEqualTo(question);
        assertThat(asked.getHeader(HttpHeaders.AUTHORIZATION)).startsWith("Bearer ");
    }

    @Test
    void theCounterNeedsTheCardOfThatFamily() {
        var officer = "officer-" + UUID.randomUUID();
        var token = TestTokens.officer(Role.FRONT_OFFICE, "13.05", officer);
        expect(open(HENDRA.id(), withCardOf(DemoPeople.couple().mother()), token), 422, "card-not-theirs");
        assertThat(reasons(officer)).containsExactly("OTHER_CARD");
    }

    private List<String> audited(String officer) {
        return jdbc.sql("select action from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private List<String> reasons(String officer) {
        return jdbc.sql("select reason from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private int booked(String officer) {
        return jdbc.sql("select count(*) from resident_view where viewer = :officer")
                .param("officer", officer)
                .query(Integer.class)
                .single();
    }

    private static String byCase(UUID caseId) {
        return "{\"caseId\":\"" + caseId + "\"}";
    }

    private static String withCardOf(Resident person) {
        var card = DemoPeople.householdOf(person).family().number().value();
        return "{\"reason\":\"COUNTER\",\"kkNumber\":\"" + card + "\"}";
    }

    private static String officer(Role role) {
        return TestTokens.officer(role, "13.05");
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
