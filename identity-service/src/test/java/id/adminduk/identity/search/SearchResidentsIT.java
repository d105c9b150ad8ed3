package id.adminduk.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@PopulatedTest
class SearchResidentsIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsByNikAndShowsItMasked() {
        var person = DemoPeople.named("Hendra Saputra");
        var answer = searches()
                .found(Map.of("nik", person.nik().value()))
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
        searches()
                .found(Map.of("kkNumber", household.family().number().value()))
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
        searches()
                .found(Map.of("name", asked, "birthDate", "1991-03-14"))
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
        var hits = searches().found(question).jsonPath("$.items[?(@.birthDate == '1991-03-14')]");
        if (hit) hits.isNotEmpty();
        else hits.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.05.01", "13.05.01.2001", "Lubuak Aluang", "lubuk alung", "Lubuk Alung"})
    void knowsARegionByCodeAndByBothSpellings(String region) {
        searches()
                .found(Map.of("name", "Rahmi Yulianti", "region", region))
                .jsonPath("$.items[0].name")
                .isEqualTo("Rahmi Yulianti")
                .jsonPath("$.items[0].score")
                .isEqualTo(1.0);
        searches()
                .found(Map.of("name", "Hendra Saputra", "region", region, "birthYear", 1994))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void forgivesOneWordTooMany() {
        searches()
                .found(Map.of("name", "Rahmi Zulaikha Yulianti"))
                .jsonPath("$.items[0].name")
                .isEqualTo("Rahmi Yulianti")
                .jsonPath("$.items[0].matches[1].how")
                .isEqualTo("MISSING");
    }

    @Test
    void findsTheDeadAndTheGoneWithTheirStatus() {
        searches()
                .found(Map.of("name", "Nurhayati", "birthDate", "1989-09-09"))
                .jsonPath("$.items[0].status")
                .isEqualTo("DECEASED");
    }

    @Test
    void findsTheNewNameAfterAChangeAndNoLongerTheOld() {
        var person = DemoPeople.named("Yesi Marlina");
        var renamed = person.withName(new PersonName("Qamaria Zulqaidah"), person.titles());
        var change = new Change(Instant.now(), "test", UUID.randomUUID(), Change.Kind.RENAMED);
        transaction.executeWithoutResult(_ -> residents.update(List.of(person), List.of(renamed), change));
        for (var asked : List.of("Qamaria Zulqaidah", "Kamariah Zulkaida", "Kamaria Zulkaidoh")) {
            searches()
                    .found(Map.of("name", asked))
                    .jsonPath("$.items[0].personId")
                    .isEqualTo(person.id().toString());
        }
        searches()
                .found(Map.of("name", "Yesi Marlina", "birthDate", "1995-06-21"))
                .jsonPath("$.items[?(@.personId == '" + person.id() + "')]")
                .isEmpty();
    }

    @Test
    void saysThatThereAreMore() {
        searches()
                .found(Map.of("name", "Putri"))
                .jsonPath("$.items.length()")
                .isEqualTo(50)
                .jsonPath("$.more")
                .isEqualTo(true);
    }

    @Test
    void asksToNarrowWhatFitsEverybody() {
        searches()
                .search(SearchClient.verifier(), Map.of("name", "A. B."))
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
        searches()
                .search(SearchClient.verifier(), map)
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
                .header(HttpHeaders.AUTHORIZATION, SearchClient.verifier())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Rahmi"))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    private SearchClient searches() {
        return new SearchClient(http);
    }

    /// domain.md 1.2: a day nobody knows is written as the 15th, or as 1 July; whoever asks for another day finds them
    /// too.
    @ParameterizedTest
    @CsvSource({
        "DAY_AND_MONTH, 1991-07-01, 1991-02-28, true",
        "DAY_AND_MONTH, 1991-07-01, 1992-01-01, false",
        "DAY, 1991-03-15, 1991-03-31, true",
        "DAY, 1991-03-15, 1991-04-01, false"
    })
    void findsWhoseBirthDateIsUnknownByAnyDayItCanBe(String unknown, String written, String asked, boolean hit) {
        var person = DemoPeople.named("Syafrizal");
        born(person.id(), unknown, written);
        var hits = searches()
                .found(Map.of("name", "Syafrizal", "birthDate", asked, "region", "Lubuk Alung"))
                .jsonPath("$.items[?(@.personId == '" + person.id() + "')].birthDatePrecision");
        if (hit) hits.isEqualTo(java.util.List.of(unknown.equals("DAY") ? "MONTH" : "YEAR"));
        else hits.isEmpty();
        born(person.id(), null, "1991-03-14");
    }

    private void born(UUID person, @org.jspecify.annotations.Nullable String unknown, String written) {
        jdbc.sql("update resident set birth_unknown = :unknown, birth_date = cast(:written as date) where id = :id")
                .param("unknown", unknown)
                .param("written", written)
                .param("id", person)
                .update();
    }
}
