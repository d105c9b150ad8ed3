package id.adminduk.identity.acting;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.People;
import id.adminduk.identity.People.Person;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSignIn
class ActingIT {
    private static final String PATH = "/v1/accounts/powers-of-attorney";
    private static final String OFFICER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98");
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"));

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    ServiceToken services;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Person grantor;
    private Person attorney;

    @BeforeEach
    void twoResidents() {
        browser = browsers.open();
        grantor = people.resident();
        attorney = people.resident();
    }

    @Test
    void aParentActsForAMinorOnTheSameCard() {
        var child = people.child(grantor, TODAY.minusDays(1000));
        assertThat(ground(attorney, child, "BIRTH")).isEqualTo("null");
        jdbc.sql("update membership set family_id = :family, shdk = 'ANAK', position = 2 where resident_id = :child")
                .param("family", attorney.familyId())
                .param("child", child.personId())
                .update();
        assertThat(ground(attorney, child, "BIRTH")).isEqualTo("\"PARENT\"");
        assertThat(ground(child, attorney, "BIRTH")).isEqualTo("null");
        assertThat(ground(child, child, "BIRTH")).isEqualTo("\"SELF\"");
        var mine = json(browser.get("/v1/me/represented", "Authorization", TestTokens.citizen(attorney.personId())));
        assertThat(mine.at("/items/0/ground").asString()).isEqualTo("PARENT");
        assertThat(mine.at("/items/0/personId").asString())
                .isEqualTo(child.personId().toString());
    }

    @Test
    void aPowerOfAttorneyHoldsForItsServicesUntilItIsTakenBack() {
        var recorded = post(power(grantor, attorney, TODAY, TODAY.plusMonths(1)), OFFICER);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(ground(attorney, grantor, "KK_CHANGE")).isEqualTo("\"POWER_OF_ATTORNEY\"");
        assertThat(ground(attorney, grantor, "DEATH")).isEqualTo("null");
        assertThat(ground(grantor, attorney, "KK_CHANGE")).isEqualTo("null");

        var asGrantor = TestTokens.citizen(grantor.personId());
        var given = json(browser.get("/v1/me/powers-of-attorney", "Authorization", asGrantor));
        var path = "/v1/me/powers-of-attorney/" + given.at("/items/0/id").asString();
        assertThat(browser.delete(path, "Authorization", TestTokens.citizen(attorney.personId()))
                        .statusCode())
                .as("not the attorney's to take back")
                .isEqualTo(404);
        assertThat(browser.delete(path, "Authorization", asGrantor).statusCode())
                .isEqualTo(204);
        assertThat(ground(attorney, grantor, "KK_CHANGE")).isEqualTo("null");
    }

    static Stream<Arguments> unsuitable() {
        return Stream.of(
                Arguments.of("signed tomorrow", TODAY.plusDays(1), TODAY.plusDays(2)),
                Arguments.of("over yesterday", TODAY.minusDays(9), TODAY.minusDays(1)),
                Arguments.of("for seven months", TODAY, TODAY.plusMonths(7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsuitable")
    void refuses(String what, LocalDate signed, LocalDate until) {
        assertProblem(post(power(grantor, attorney, signed, until), OFFICER), 422, "power-refused");
    }

    @Test
    void refusesStrangersOneselfAndOtherPlaces() {
        assertProblem(post(power(people.stranger(), attorney, TODAY, TODAY), OFFICER), 422, "person-unknown");
        assertProblem(post(power(grantor, people.stranger(), TODAY, TODAY), OFFICER), 422, "person-unknown");
        assertProblem(post(power(grantor, grantor, TODAY, TODAY), OFFICER), 422, "power-refused");
        assertProblem(
                post(power(grantor, attorney, TODAY, TODAY), TestTokens.officer(Role.FRONT_OFFICE, "13.05.01")),
                422,
                "person-unknown");
    }

    @Test
    void aMinorNeitherGivesNorHoldsAPower() {
        var minor = people.child(people.resident(), TODAY.minusDays(6000));
        var given = post(power(minor, attorney, TODAY, TODAY), OFFICER);
        assertProblem(given, 422, "power-refused");
        assertThat(json(given).at("/errors/0/pointer").asString()).isEqualTo("#/grantorNik");
        var held = post(power(grantor, minor, TODAY, TODAY), OFFICER);
        assertProblem(held, 422, "power-refused");
        assertThat(json(held).at("/errors/0/pointer").asString()).isEqualTo("#/attorneyNik");
    }

    @Test
    void aPowerEndsWithItsLastDay() {
        post(power(grantor, attorney, TODAY, TODAY), OFFICER);
        assertThat(ground(attorney, grantor, "MOVE_OUT")).isEqualTo("\"POWER_OF_ATTORNEY\"");
        jdbc.sql("update power_of_attorney set signed_on = signed_on - 1, valid_until = valid_until - 1"
                        + " where attorney_id = :id")
                .param("id", attorney.personId())
                .update();
        assertThat(ground(attorney, grantor, "MOVE_OUT")).isEqualTo("null");
    }

    @Test
    void whoStandsOnTheSameCardIsNoStranger() {
        for (int i = 0; i < 5; i++) post(power(people.resident(), attorney, TODAY, TODAY), OFFICER);
        jdbc.sql("update membership set family_id = :family, shdk = 'FAMILI', position = 2"
                        + " where resident_id = :grantor")
                .param("family", attorney.familyId())
                .param("grantor", grantor.personId())
                .update();
        assertThat(post(power(grantor, attorney, TODAY, TODAY), OFFICER).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSixthStrangerInAMonthNeedsASecondLook() {
        for (int i = 0; i < 5; i++)
            assertThat(post(power(people.resident(), attorney, TODAY, TODAY), OFFICER)
                            .statusCode())
                    .isEqualTo(201);
        assertProblem(post(power(grantor, attorney, TODAY, TODAY), OFFICER), 403, "manual-review-required");
        jdbc.sql("update power_of_attorney set recorded_at = recorded_at - interval '31 days' where attorney_id = :id")
                .param("id", attorney.personId())
                .update();
        assertThat(post(power(grantor, attorney, TODAY, TODAY), OFFICER).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRONT_OFFICE", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isRecordedAtTheCounterOnly(Role role) {
        assertProblem(
                post(power(grantor, attorney, TODAY, TODAY), TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CITIZEN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatConcernsMeIsForCitizens(Role role) {
        for (var path : new String[] {"/v1/me/represented", "/v1/me/powers-of-attorney"})
            assertProblem(browser.get(path, "Authorization", TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    private String ground(Person actor, Person subject, String service) {
        var body = """
            {"actorId": "%s", "subjectId": "%s", "service": "%s"}
            """.formatted(actor.personId(), subject.personId(), service);
        return json(browser.postJson("/internal/acting-checks", body, "Authorization", services.bearer()))
                .get("ground")
                .toString();
    }

    private HttpResponse<String> post(String body, String bearer) {
        return browser.postJson(
                PATH,
                body,
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String power(Person grantor, Person attorney, LocalDate signed, LocalDate until) {
        return """
            {"grantorNik": "%s", "attorneyNik": "%s", "services": ["KK_CHANGE", "MOVE_OUT"], "signedOn": "%s", "validUntil": "%s"}
            """.formatted(grantor.nik(), attorney.nik(), signed, until);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
