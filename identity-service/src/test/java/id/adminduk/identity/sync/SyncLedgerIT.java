package id.adminduk.identity.sync;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RegistryTest
class SyncLedgerIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    private Casework cases;
    private Ministry ministry;

    @BeforeEach
    void setUp() {
        cases = new Casework(context);
        ministry = new Ministry(context);
    }

    private UUID death() {
        House house =
                cases.with(house("Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
        return cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik("Rosni") + "'}, 'diedOn': '2026-11-01'}");
    }

    private ResponseSpec send(HttpMethod method, String path, String token) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    private String state(UUID caseId) {
        return cases.jdbc()
                .sql("select state || ' ' || (sealed is null) from sync_entry where case_id = :id")
                .param("id", caseId)
                .query(String.class)
                .single();
    }

    @Test
    void aChangeIsWrittenDownOnceAndARefusalNotAtAll() {
        var application = death();
        assertThat(state(application)).isEqualTo("PENDING false");
        var refused = cases.decide("DEATH", "{'deceased': {'nik': '1305016011900099'}, 'diedOn': '2026-11-01'}");
        assertThat(cases.reasons(refused)).containsExactly("PERSON_UNKNOWN");
        assertThat(cases.jdbc()
                        .sql("select count(*) from sync_entry where case_id = :id")
                        .param("id", refused)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// Whoever writes a new effect and forgets SIAK is told here.
    @Test
    void everyCaseInTheHistoryIsInTheLedger() {
        death();
        assertThat(cases.jdbc().sql("""
            select distinct change from (select case_id, change from resident_history
                                         union all select case_id, change from family_history) h
             where change <> 'IMPORTED' and not exists (select 1 from sync_entry e where e.case_id = h.case_id)
            """).query(String.class).list()).isEmpty();
    }

    @Test
    void whatIsConfirmedIsForgottenAndWhatIsRefusedIsSentAgainByHand() {
        var confirmed = death();
        ministry.confirm(confirmed);
        assertThat(state(confirmed)).isEqualTo("CONFIRMED true");

        var refused = death();
        ministry.refuse(refused, "NIK_NOT_FOUND");
        assertThat(state(refused)).isEqualTo("REFUSED false");
        var resend = "/v1/siak/entries/" + ministry.entryOf(refused) + "/resend";
        send(HttpMethod.POST, resend, ADMIN).expectStatus().isNoContent();
        assertThat(state(refused)).isEqualTo("PENDING false");
        expect(send(HttpMethod.POST, resend, ADMIN), 409, "siak-entry-not-refused");
        expect(send(HttpMethod.POST, "/v1/siak/entries/" + UUID.randomUUID() + "/resend", ADMIN), 404, "not-found");
        ministry.confirm(refused);
        assertThat(state(refused)).isEqualTo("CONFIRMED true");
    }

    @Test
    void operatorsSeeStatesAndAgesAndNobodysNumber() {
        var application = death();
        ministry.refuse(application, "NIK_NOT_FOUND");
        var operator = TestTokens.officer(Role.OPERATOR, "13.05");
        send(HttpMethod.GET, "/v1/siak/ledger", operator)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.states[3].state")
                .isEqualTo("REFUSED")
                .jsonPath("$.states[3].oldestAgeSeconds")
                .isNumber()
                .jsonPath("$.waitingCases")
                .isEqualTo(0);
        var page = new String(
                send(HttpMethod.GET, "/v1/siak/entries?state=REFUSED", operator)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[?(@.caseId == '" + application + "')].reason")
                        .isEqualTo("NIK_NOT_FOUND")
                        .returnResult()
                        .getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("nik\"", "name", "sealed").doesNotContainPattern("[0-9]{16}");
    }

    @Test
    void theListGoesOnWhereThePageEnded() {
        for (int index = 0; index < 51; index++) death();
        var first = send(HttpMethod.GET, "/v1/siak/entries?state=PENDING", ADMIN)
                .expectBody(PageOfEntries.class)
                .returnResult()
                .getResponseBody();
        assertThat(first.items()).hasSize(50);
        var next = "/v1/siak/entries?state=PENDING&cursor=" + first.next();
        assertThat(send(HttpMethod.GET, next, ADMIN)
                        .expectBody(PageOfEntries.class)
                        .returnResult()
                        .getResponseBody()
                        .items())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.items());
        expect(send(HttpMethod.GET, next.replace("PENDING", "SENT"), ADMIN), 400, "invalid-cursor");
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record PageOfEntries(java.util.List<Entry> items, String next) {
        @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
        record Entry(UUID id) {}
    }

    @ParameterizedTest
    @EnumSource(names = "SERVICE", mode = EnumSource.Mode.EXCLUDE)
    void onlyOperatorsAndAdministratorsLook(Role role) {
        var status = role == Role.OPERATOR || role == Role.ADMIN ? 200 : 403;
        var token = TestTokens.officer(role, "13.05");
        send(HttpMethod.GET, "/v1/siak/ledger", token).expectStatus().isEqualTo(status);
        send(HttpMethod.GET, "/v1/siak/entries?state=SENT", token)
                .expectStatus()
                .isEqualTo(status);
        send(HttpMethod.GET, "/v1/siak/late-landings", token).expectStatus().isEqualTo(status);
        send(HttpMethod.POST, "/v1/siak/entries/" + UUID.randomUUID() + "/resend", token)
                .expectStatus()
                .isEqualTo(role == Role.ADMIN ? 404 : 403);
    }

    @Test
    void nobodyLooksWithoutAToken() {
        http.get().uri("/v1/siak/ledger").exchange().expectStatus().isUnauthorized();
        http.get().uri("/v1/siak/entries?state=SENT").exchange().expectStatus().isUnauthorized();
    }

    private static void expect(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
