package id.adminduk.identity.interest;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.People;
import id.adminduk.identity.People.Person;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// S24 wherever an officer decides about somebody: not about oneself, not about the own card.
@WithSignIn
class OwnAffairsIT {
    enum Act {
        OPEN_ACCOUNT,
        CHANGE_PHONE,
        TAKE_POWER,
        GIVE_POWER,
        PROTECT,
        LIFT_PROTECTION,
        AGREE_TO_A_LOOK,
        REFUSE_A_LOOK,
        TELL_APART,
        JOIN,
        UNDO
    }

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Person officer;
    private Person relative;
    private Person neighbour;

    @BeforeEach
    void anOfficerWhoLivesHere() {
        browser = browsers.open();
        officer = people.resident();
        relative = people.child(officer, People.BORN);
        neighbour = people.resident();
    }

    @ParameterizedTest
    @EnumSource
    void isNotForTheOwnCard(Act act) {
        for (var person : List.of(officer, relative)) {
            var answer = act(act, person);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(json(answer).get("code").asString()).isEqualTo("conflict-of-interest");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForTheNeighbours(Act act) {
        assertThat(act(act, neighbour).body()).doesNotContain("conflict-of-interest", "forbidden");
    }

    private HttpResponse<String> act(Act act, Person person) {
        var records = "/v1/residents/" + person.personId();
        return switch (act) {
            case OPEN_ACCOUNT -> create(Role.FRONT_OFFICE, "/v1/accounts/assisted", atTheCounter(person));
            case CHANGE_PHONE -> create(Role.FRONT_OFFICE, "/v1/accounts/assisted/phone-changes", atTheCounter(person));
            case TAKE_POWER ->
                create(Role.FRONT_OFFICE, "/v1/accounts/powers-of-attorney", power(neighbours(), person));
            case GIVE_POWER ->
                create(Role.FRONT_OFFICE, "/v1/accounts/powers-of-attorney", power(person, neighbours()));
            case PROTECT -> send("PUT", Role.ADMIN, records + "/protection", "{\"reason\": \"VIOLENCE\"}");
            case LIFT_PROTECTION -> send("DELETE", Role.ADMIN, records + "/protection", "");
            case AGREE_TO_A_LOOK -> send("POST", Role.APPROVER, permit(person) + "/agreement", "");
            case REFUSE_A_LOOK -> send("POST", Role.APPROVER, permit(person) + "/refusal", "");
            case TELL_APART -> decide(person, "different", "");
            case JOIN -> decide(person, "same", "{\"keep\": \"%s\"}".formatted(person.personId()));
            case UNDO -> decide(person, "undo", "");
        };
    }

    /// Somebody who has nothing to do with it.
    private Person neighbours() {
        return people.resident();
    }

    private static String atTheCounter(Person person) {
        return """
            {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s"}
            """.formatted(person.nik(), person.kkNumber(), People.BORN, person.phone());
    }

    private static String power(Person grantor, Person attorney) {
        var yesterday = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(1);
        return """
            {"grantorNik": "%s", "attorneyNik": "%s", "services": ["BIRTH"], "signedOn": "%s", "validUntil": "%s"}
            """.formatted(grantor.nik(), attorney.nik(), yesterday, yesterday.plusMonths(1));
    }

    private String permit(Person person) {
        var other = TestTokens.officer(Role.VERIFIER, "13.05", "verifier-of-others");
        var asked = browser.postJson(
                "/v1/residents/" + person.personId() + "/view-permits",
                "{\"reason\": \"COURT_ORDER\", \"note\": \"Surat pengadilan\"}",
                "Authorization",
                other,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        return "/v1/residents/view-permits/" + json(asked).get("id").asString();
    }

    private HttpResponse<String> decide(Person person, String what, String body) {
        var pair = UUID.randomUUID();
        var both = Stream.of(
                        person.personId().toString(), neighbours().personId().toString())
                .sorted()
                .toList();
        jdbc.sql("""
            insert into duplicate_pair (id, one_id, other_id, score, signs, found_at)
            values (:id, :one::uuid, :other::uuid, 0.9, '{SAME_NAME}', now())
            """)
                .param("id", pair)
                .param("one", both.getFirst())
                .param("other", both.getLast())
                .update();
        return send("POST", Role.APPROVER, "/v1/residents/duplicates/" + pair + "/" + what, body);
    }

    private HttpResponse<String> create(Role role, String path, String body) {
        return browser.postJson(
                path,
                body,
                "Authorization",
                token(role),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private HttpResponse<String> send(String method, Role role, String path, String body) {
        return browser.send(method, path, BodyPublishers.ofString(body), token(role), "If-Match", "\"v1\"");
    }

    private String token(Role role) {
        return TestTokens.of(Map.of(
                "sub",
                "officer-who-lives-here",
                "roles",
                List.of(role.name()),
                "region",
                "13.05",
                "person",
                officer.personId().toString(),
                "acr",
                "aal2",
                "auth_time",
                Instant.now().getEpochSecond()));
    }
}
