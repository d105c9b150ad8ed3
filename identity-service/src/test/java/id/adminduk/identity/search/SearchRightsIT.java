package id.adminduk.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NeighbourCases;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Promises.md T03 and T04 of searches: for a case only the people of an open one, and whoever is shown counts.
@RegistryTest
class SearchRightsIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");
    private static final Resident AMIRUDDIN = DemoPeople.named("Amiruddin");

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private final String officer = "officer-" + UUID.randomUUID();

    @Test
    void writesDownWhoWasShownAndWhy() {
        var caseId = NeighbourCases.thatNames(HENDRA.id());
        search(forCase(caseId, byNik(HENDRA)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].personId")
                .isEqualTo(HENDRA.id().toString());
        assertThat(audited("action || ' ' || reason || ' ' || case_id"))
                .containsExactly("resident.searched CASE " + caseId, "resident.listed CASE " + caseId);
        assertThat(jdbc.sql("select resident_id || ' ' || viewer_role || ' ' || office || ' ' || case_id || ' ' ||"
                                + " fields from resident_view where viewer = :officer")
                        .param("officer", officer)
                        .query(String.class)
                        .list())
                .containsExactly(HENDRA.id() + " APPROVER 13.05 " + caseId + " NIK,NAME,BIRTH,SEX,STATUS");
        assertThat(NeighbourCases.askedAbout(caseId).getBodyAsString())
                .contains(officer)
                .contains(HENDRA.id().toString());
    }

    /// Everybody on a card is found, who is in the case is shown.
    @Test
    void aCaseShowsItsOwnPeopleOnly() {
        var card = DemoPeople.householdOf(AMIRUDDIN).family().number().value();
        search(forCase(NeighbourCases.thatNames(AMIRUDDIN.id()), Map.of("kkNumber", card)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].personId")
                .isEqualTo(List.of(AMIRUDDIN.id().toString()));
        assertThat(seen()).containsExactly(AMIRUDDIN.id());
    }

    @ParameterizedTest
    @CsvSource({
        "ENDED, 409, case-ended, CASE_ENDED",
        "OTHER_PEOPLE, 403, case-of-others, CASE_OF_OTHERS",
        "UNKNOWN, 422, case-unknown, CASE_UNKNOWN",
        "UNAVAILABLE, 503, case-unchecked, CASE_UNCHECKED"
    })
    void noOpenCaseNobodyIsShown(String answer, int status, String code, String why) {
        refused(forCase(NeighbourCases.thatIs(answer), byNik(HENDRA)), status, code);
        assertThat(audited("action || ' ' || reason")).containsExactly("resident.search-refused " + why);
        assertThat(seen()).isEmpty();
    }

    @Test
    void nobodyFoundIsNobodyOfTheCaseEither() {
        refused(
                forCase(NeighbourCases.thatIs("OTHER_PEOPLE"), Map.of("nik", "1305982311949998")),
                403,
                "case-of-others");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500})
    void whoeverCannotAskShowsNobody(int neighbour) {
        refused(forCase(NeighbourCases.thatBreaksTheNeighbour(neighbour), byNik(HENDRA)), 503, "case-unchecked");
        assertThat(seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, COUNTER",
        "CORRECTION, CORRECTION",
        "DUPLICATE_CHECK, DUPLICATE_REVIEW",
        "LEGAL_ORDER, LEGAL_ORDER"
    })
    void whoeverIsShownSeesWhy(String reason, String told) {
        search(with(byNik(HENDRA), "reason", reason)).expectStatus().isOk();
        assertThat(jdbc.sql("select reason from resident_view where viewer = :officer and resident_id = :hendra")
                        .param("officer", officer)
                        .param("hendra", HENDRA.id())
                        .query(String.class)
                        .list())
                .containsExactly(told);
    }

    @Test
    void aCaseBelongsToTheReasonCase() {
        var body = new HashMap<String, Object>(byNik(HENDRA));
        body.put("caseId", UUID.randomUUID());
        refused(body, 422, "search-case-required");
    }

    /// Four people on the card and three records left: none is shown, and somebody hears of it.
    @Test
    void whoeverIsFoundCountsAsARecordSeen() {
        var card = DemoPeople.householdOf(AMIRUDDIN).family().number().value();
        bookOthers(197);
        refused(Map.of("kkNumber", card), 403, "step-up-required");
        assertThat(audited("action || ' ' || coalesce(reason, '')"))
                .containsExactly("resident.view-alarm QUOTA", "resident.search-refused QUOTA");
        search(byNik(AMIRUDDIN)).expectStatus().isOk();
        search(byNik(AMIRUDDIN)).expectStatus().isOk(); // the same record again counts once
        search(byNik(HENDRA)).expectStatus().isOk();
        assertThat(jdbc.sql("select count(distinct resident_id) from resident_view where viewer = :officer")
                        .param("officer", officer)
                        .query(Integer.class)
                        .single())
                .isEqualTo(199);
    }

    private void bookOthers(int count) {
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            select gen_random_uuid(), r.id, :officer, 'APPROVER', '13.05', now() - interval '10 minutes', 'COUNTER', 'NAME'
              from resident r join membership m on m.resident_id = r.id and m.until is null
             where r.id <> :hendra and m.family_id <> :card order by r.id limit :count
            """)
                .param("officer", officer)
                .param("hendra", HENDRA.id())
                .param("card", DemoPeople.householdOf(AMIRUDDIN).family().id())
                .param("count", count)
                .update();
    }

    private void refused(Map<String, ?> question, int status, String code) {
        search(question)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private RestTestClient.ResponseSpec search(Map<String, ?> question) {
        return new SearchClient(http).search(TestTokens.officer(Role.APPROVER, "13.05", officer), question);
    }

    private static Map<String, String> byNik(Resident person) {
        return Map.of("nik", person.nik().value());
    }

    private static Map<String, Object> forCase(UUID caseId, Map<String, ?> question) {
        var asked = with(question, "caseId", caseId);
        asked.put("reason", "CASE");
        return asked;
    }

    private static Map<String, Object> with(Map<String, ?> question, String field, Object value) {
        var asked = new HashMap<String, Object>(question);
        asked.put(field, value);
        return asked;
    }

    private List<String> audited(String columns) {
        return jdbc.sql("select " + columns + " from audit_entry where actor = :officer order by id")
                .param("officer", officer)
                .query(String.class)
                .list();
    }

    private List<UUID> seen() {
        return jdbc.sql("select resident_id from resident_view where viewer = :officer")
                .param("officer", officer)
                .query(UUID.class)
                .list();
    }
}
