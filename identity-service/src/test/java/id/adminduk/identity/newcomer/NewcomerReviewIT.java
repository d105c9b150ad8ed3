package id.adminduk.identity.newcomer;

import static id.adminduk.identity.newcomer.Strangers.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.newcomer.Strangers.Told;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/// Officers look at newcomers who may be known, before and after the registry refused them.
@RegistryTest
class NewcomerReviewIT {
    private static final String PATH = "/v1/residents/newcomers";
    private static final String VERIFIER = TestTokens.officer(Role.VERIFIER, "13.05");

    @Autowired
    private RestTestClient http;

    @Autowired
    private ServiceToken service;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private Strangers strangers;

    @BeforeEach
    void setUp() {
        strangers = new Strangers(context);
    }

    private RestTestClient.ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private RestTestClient.ResponseSpec decide(UUID doubt, String what, int version, String authorization) {
        return http.post()
                .uri(PATH + "/{id}/{what}", doubt, what)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.IF_MATCH, "\"v" + version + "\"")
                .exchange();
    }

    /// What application-service asks when an application is handed in.
    private RestTestClient.BodyContentSpec handedIn(UUID application, Told told) {
        var form = json.readTree(Strangers.form(told).replace('\'', '"'));
        return http.post()
                .uri("/internal/newcomer-checks")
                .header(HttpHeaders.AUTHORIZATION, service.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("applicationId", application, "service", "MOVE-BACK", "form", form))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private UUID refused(Told told) {
        strangers.arrives(told);
        var application = strangers.arrives(told);
        assertThat(strangers.cases().reasons(application)).containsExactly("PERSON_MAY_BE_KNOWN");
        return application;
    }

    @Test
    void anOfficerTellsThemApartAndTheCaseGoesOn() {
        var told = somebody();
        var application = refused(told);
        var doubt = strangers.doubtAbout(application);

        decide(doubt, "different", 9, VERIFIER).expectStatus().isEqualTo(412);
        decide(doubt, "undo", 1, VERIFIER).expectStatus().isEqualTo(409);
        decide(doubt, "different", 1, VERIFIER).expectStatus().isNoContent();
        decide(doubt, "undo", 2, VERIFIER).expectStatus().isNoContent();
        strangers.arrives(application, told);
        assertThat(strangers.cases().reasons(application)).containsExactly("PERSON_MAY_BE_KNOWN");

        decide(doubt, "different", 3, VERIFIER).expectStatus().isNoContent();
        decide(doubt, "different", 4, VERIFIER).expectStatus().isEqualTo(409);
        strangers.arrives(application, told);
        assertThat(strangers.cases().reasons(application)).isEmpty();
        assertThat(strangers
                        .cases()
                        .jdbc()
                        .sql("""
                            select d.state from duplicate_pair d join resident one on one.id = d.one_id join resident other on other.id = d.other_id
                             where one.birth_date = :born and other.birth_date = :born
                            """)
                        .param("born", told.born())
                        .query(String.class)
                        .list())
                .as("nobody is asked twice")
                .containsExactly("DIFFERENT");
    }

    @Test
    void showsBothSideBySide() {
        var told = somebody();
        var doubt = strangers.doubtAbout(refused(told));
        get(PATH + "/" + doubt, VERIFIER)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"v1\"")
                .expectBody()
                .jsonPath("$.doubt.kind")
                .isEqualTo("RESIDENT")
                .jsonPath("$.doubt.signs[0]")
                .isEqualTo("SAME_NAME")
                .jsonPath("$.rows[?(@.element == 'name')].newcomer")
                .isEqualTo(told.name())
                .jsonPath("$.rows[?(@.element == 'birthDate')].same")
                .isEqualTo(true);
        assertThat(jdbc.sql("""
            select count(*) from resident_view v join newcomer_doubt d on d.resident_id = v.resident_id
              join newcomer n on n.id = d.newcomer_id and n.application_id = v.case_id
             where d.id = :doubt
            """).param("doubt", doubt).query(Integer.class).single())
                .as("the resident hears of it")
                .isEqualTo(1);
        get(PATH, VERIFIER)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isNotEmpty();
    }

    @Test
    void whereAHiddenHomeIsStandsInNoComparison() {
        var doubt = strangers.doubtAbout(refused(somebody()));
        var place = "$.rows[?(@.element == 'region' && @.other == '13.05.01.2001')]";
        get(PATH + "/" + doubt, VERIFIER).expectBody().jsonPath(place).isNotEmpty();
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            select gen_random_uuid(), resident_id, 'WITNESS', now(), 'test' from newcomer_doubt where id = :doubt
            """).param("doubt", doubt).update();
        get(PATH + "/" + doubt, VERIFIER)
                .expectBody()
                .jsonPath(place)
                .isEmpty()
                .jsonPath("$.rows[?(@.element == 'name')].other")
                .isNotEmpty();
    }

    @Test
    void casesInFlightMeetBeforeAnybodyDecides() {
        var told = somebody();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        handedIn(one, told)
                .jsonPath("$.cases")
                .isEqualTo(0)
                .jsonPath("$.residents")
                .isEqualTo(0);
        handedIn(other, told.named("Safrizal Harahap")).jsonPath("$.cases").isEqualTo(1);
        get(PATH + "/" + strangers.doubtAbout(other), VERIFIER)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.doubt.kind")
                .isEqualTo("CASE")
                .jsonPath("$.doubt.otherApplicationId")
                .isEqualTo(one.toString());

        strangers.arrives(other, told);
        assertThat(strangers.cases().reasons(other))
                .as("nobody has decided the other yet")
                .isEmpty();
        strangers.arrives(one, told);
        assertThat(strangers.cases().reasons(one)).containsExactly("PERSON_MAY_BE_KNOWN");
    }

    @Test
    void aFormThatTellsOfNobodyYetMeetsNobody() {
        http.post()
                .uri("/internal/newcomer-checks")
                .header(HttpHeaders.AUTHORIZATION, service.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("applicationId", UUID.randomUUID(), "service", "BIRTH", "form", Map.of("child", Map.of())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.residents")
                .isEqualTo(0);
    }

    @Test
    void isClosedToOtherAreasAndToEverybodyElse() {
        var doubt = strangers.doubtAbout(refused(somebody()));
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.77");
        get(PATH, elsewhere)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        get(PATH + "/" + doubt, elsewhere).expectStatus().isNotFound();
        decide(doubt, "different", 1, elsewhere).expectStatus().isNotFound();
        http.post().uri("/internal/newcomer-checks").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToOtherRoles(Role role) {
        var token = TestTokens.officer(role, "13.05");
        get(PATH, token).expectStatus().isForbidden();
        get(PATH + "/" + UUID.randomUUID(), token).expectStatus().isForbidden();
        decide(UUID.randomUUID(), "different", 1, token).expectStatus().isForbidden();
        decide(UUID.randomUUID(), "undo", 1, token).expectStatus().isForbidden();
    }
}
