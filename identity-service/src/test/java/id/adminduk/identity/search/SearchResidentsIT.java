package id.adminduk.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@PopulatedTest
class SearchResidentsIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private static String verifier() {
        return TestTokens.officer(Role.VERIFIER, "13.05");
    }

    private RestTestClient.ResponseSpec search(String authorization, Map<String, ?> question) {
        var body = new HashMap<String, Object>(question);
        body.putIfAbsent("reason", "COUNTER");
        return http.post()
                .uri("/v1/residents/search")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.BodyContentSpec found(Map<String, ?> question) {
        return search(verifier(), question).expectStatus().isOk().expectBody();
    }

    @Test
    void findsByNikAndShowsItMasked() {
        var person = DemoPeople.named("Hendra Saputra");
        var answer = found(Map.of("nik", person.nik().value()))
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].personId")
                .isEqualTo(person.id().toString())
                .jsonPath("$.items[0].nikMasked")
                .isEqualTo(person.nik().toString())
                .jsonPath("$.items[0].score")
                .isEqualTo(1.0)
                .jsonPath("$.items[0].matches[0].part")
                .isEqualTo("nik")
                .returnResult();
        assertThat(new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8))
                .doesNotContain(person.nik().value());
    }

    @Test
    void findsEverybodyOnACardInItsOrder() {
        var household = DemoPeople.householdOf(DemoPeople.named("Amiruddin"));
        found(Map.of("kkNumber", household.family().number().value()))
                .jsonPath("$.items.length()")
                .isEqualTo(4)
                .jsonPath("$.items[0].name")
                .isEqualTo("Sidi Amiruddin")
                .jsonPath("$.items[3].name")
                .isEqualTo("Rizki Ananda");
    }

    @ParameterizedTest
    @CsvSource({
        "Syafrizal,EXACT",
        "SAFRIZAL,SPELLING",
        "Sjafrizal,SPELLING",
        "Syafrisal,NEAR",
        "Sidi Syafrizal,EXACT",
        "Syafirzal,NEAR"
    })
    void findsANameInAnySpelling(String asked, String how) {
        found(Map.of("name", asked, "birthDate", "1991-03-14"))
                .jsonPath("$.items[0].name")
                .isEqualTo("Syafrizal")
                .jsonPath("$.items[0].matches[0].how")
                .isEqualTo(how)
                .jsonPath("$.items[0].matches[1].part")
                .isEqualTo("birthDate")
                .jsonPath("$.items[0].matches[1].how")
                .isEqualTo("EXACT");
    }

    @ParameterizedTest
    @CsvSource({"1991-03-12,,2,true", "1991-03-12,,1,false", ",1991,0,true", ",1993,2,true", ",1993,1,false"})
    void narrowsByBirth(String date, Integer year, int tolerance, boolean hit) {
        var question = new HashMap<String, Object>(Map.of("name", "Syafrizal", "tolerance", tolerance, "sex", "MALE"));
        question.put("birthDate", date);
        question.put("birthYear", year);
        question.put("region", "Lubuk Alung");
        var hits = found(question).jsonPath("$.items[?(@.birthDate == '1991-03-14')]");
        if (hit) hits.isNotEmpty();
        else hits.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.05.01", "13.05.01.2001", "Lubuak Aluang", "lubuk alung", "Lubuk Alung"})
    void knowsARegionByCodeAndByBothSpellings(String region) {
        found(Map.of("name", "Rahmi Yulianti", "region", region))
                .jsonPath("$.items[0].name")
                .isEqualTo("Rahmi Yulianti")
                .jsonPath("$.items[0].score")
                .isEqualTo(1.0);
        found(Map.of("name", "Hendra Saputra", "region", region, "birthYear", 1994))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void forgivesOneWordTooMany() {
        found(Map.of("name", "Rahmi Zulaikha Yulianti"))
                .jsonPath("$.items[0].name")
                .isEqualTo("Rahmi Yulianti")
                .jsonPath("$.items[0].matches[1].how")
                .isEqualTo("MISSING");
    }

    @Test
    void findsTheDeadAndTheGoneWithTheirStatus() {
        found(Map.of("name", "Nurhayati", "birthDate", "1989-09-09"))
                .jsonPath("$.items[0].status")
                .isEqualTo("DECEASED");
    }

    @Test
    void saysThatThereAreMore() {
        found(Map.of("name", "Putri"))
                .jsonPath("$.items.length()")
                .isEqualTo(50)
                .jsonPath("$.more")
                .isEqualTo(true);
    }

    @Test
    void asksToNarrowWhatFitsEverybody() {
        search(verifier(), Map.of("name", "A. B."))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("search-too-wide");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                      | search-criteria
        {"nik": "1305015708930001", "name": "Rahmi"}            | search-criteria
        {"name": "12 34"}                                       | search-criteria
        {"name": "Rahmi", "birthDate": "1993-08-17", "birthYear": 1993} | search-criteria
        {"name": "Rahmi", "reason": "CASE"}                     | search-case-required
        {"name": "Rahmi", "region": "Jakarta"}                  | region-unknown
        {"nik": "0305015708930001"}                             | nik-invalid
        """)
    void refusesWithACode(String question, String code) {
        var body = new tools.jackson.databind.json.JsonMapper().readValue(question, Map.class);
        @SuppressWarnings("unchecked")
        var map = (Map<String, Object>) body;
        search(verifier(), map)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void wantsAReason() {
        http.post()
                .uri("/v1/residents/search")
                .header(HttpHeaders.AUTHORIZATION, verifier())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Rahmi"))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void showsAnOfficerTheirOwnAreaOnly() {
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.02");
        var person = DemoPeople.named("Rahmi Yulianti");
        for (var question : java.util.List.of(
                Map.of("nik", person.nik().value()),
                Map.of(
                        "kkNumber",
                        DemoPeople.householdOf(person).family().number().value()),
                Map.of("name", "Rahmi Yulianti"))) {
            search(elsewhere, question)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items[?(@.personId == '" + person.id() + "')]")
                    .isEmpty();
        }
        search(TestTokens.of(Map.of("sub", "officer", "roles", java.util.List.of("VERIFIER"))), Map.of("name", "Rahmi"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void hidesProtectedPeople() {
        var person = DemoPeople.named("Yesi Marlina");
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :id, 'VIOLENCE', now(), 'test') on conflict do nothing
            """).param("id", person.id()).update();
        found(Map.of("nik", person.nik().value())).jsonPath("$.items.length()").isEqualTo(0);
        found(Map.of("name", "Yesi Marlina", "birthDate", "1995-06-21"))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void writesDownWhoWasShownAndWhy() {
        var person = DemoPeople.named("Desi Ratnasari");
        var officer = "officer-" + UUID.randomUUID();
        var caseId = UUID.randomUUID();
        search(
                        TestTokens.officer(Role.APPROVER, "13.05", officer),
                        Map.of("nik", person.nik().value(), "reason", "CASE", "caseId", caseId))
                .expectStatus()
                .isOk();
        assertThat(jdbc.sql("select action || ' ' || reason || ' ' || case_id from audit_entry where actor ="
                                + " :actor order by id")
                        .param("actor", officer)
                        .query(String.class)
                        .list())
                .containsExactly("resident.searched CASE " + caseId, "resident.listed CASE " + caseId);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FRONT_OFFICE", "VERIFIER", "APPROVER", "SIGNER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToEverybodyElse(Role role) {
        search(TestTokens.officer(role, "13.05"), Map.of("name", "Rahmi Yulianti"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void isClosedWithoutSignIn() {
        http.post()
                .uri("/v1/residents/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Rahmi", "reason", "COUNTER"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
