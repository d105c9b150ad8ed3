package id.adminduk.identity.area;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// S22 and S27: what lies in another area, or is protected, is not there, whatever an officer asks about it.
@WithSignIn
class ForeignAreaIT {
    private static final String ASKED = """
        VERIFIER,     POST,   /v1/residents/{person}/views, '{"reason": "COUNTER", "kkNumber": "{kk}"}'
        VERIFIER,     POST,   /v1/residents/{person}/views, '{"caseId": "0198a000-0000-7000-8000-0000000000fe"}'
        VERIFIER,     POST,   /v1/residents/{person}/as-of, '{"date": "2020-01-01", "reason": "COUNTER", "kkNumber": "{kk}"}'
        APPROVER,     POST,   /v1/families/{family}/as-of,  '{"date": "2020-01-01", "reason": "COUNTER", "kkNumber": "{kk}"}'
        VERIFIER,     POST,   /v1/residents/{person}/view-permits, '{"reason": "COURT_ORDER", "note": "Surat pengadilan"}'
        ADMIN,        PUT,    /v1/residents/{person}/protection, '{"reason": "VIOLENCE"}'
        ADMIN,        DELETE, /v1/residents/{person}/protection, ''
        VERIFIER,     GET,    /v1/corrections/{correction}, ''
        VERIFIER,     POST,   /v1/corrections/{correction}/claim, ''
        VERIFIER,     POST,   /v1/corrections/{correction}/release, ''
        APPROVER,     POST,   /v1/corrections/{correction}/refusal, '{"reason": "NOT_CLEAR"}'
        APPROVER,     POST,   /v1/corrections/{correction}/acceptance, '{"changes": [{"element": "NAME", "newValue": "Budi"}]}'
        FRONT_OFFICE, POST,   /v1/accounts/assisted, '{"nik": "{nik}", "kkNumber": "{kk}", "birthDate": "1994-11-23", "phone": "081200066010"}'
        FRONT_OFFICE, POST,   /v1/accounts/assisted/phone-changes, '{"nik": "{nik}", "kkNumber": "{kk}", "birthDate": "1994-11-23", "phone": "081200066010"}'
        FRONT_OFFICE, POST,   /v1/accounts/assisted/sign-outs, '{"nik": "{nik}", "kkNumber": "{kk}", "birthDate": "1994-11-23", "reason": "DEVICE_LOST"}'
        """;

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;
    private String correction;

    @BeforeEach
    void aCitizenWithARequest() {
        browser = browsers.open();
        citizen = citizens.withAccount();
        var asked = browser.postJson(
                "/v1/me/corrections",
                "{\"person\": \"%s\", \"field\": \"NAME\", \"wish\": \"Ada salah ketik\"}"
                        .formatted(citizen.person().personId()),
                "Authorization",
                citizens.bearer(citizen),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        correction = json(asked).get("id").asString();
    }

    @ParameterizedTest
    @CsvSource(textBlock = ASKED)
    void anotherAreasPeopleAreNotThere(Role role, String method, String path, String body) {
        var before = state();
        var answer = send(method, path, body, TestTokens.officer(role, "13.05.01", "officer-elsewhere"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(json(answer).get("code").asString()).isEqualTo("not-found");
        assertThat(state()).isEqualTo(before);
    }

    /// The same answer as about somebody who never was.
    @ParameterizedTest
    @CsvSource(textBlock = ASKED)
    void norAreThoseWhoNeverWere(Role role, String method, String path, String body) {
        var foreign = send(method, path, body, TestTokens.officer(role, "13.05.01", "officer-elsewhere"));
        citizen = new Citizen(UUID.randomUUID(), people.stranger());
        correction = UUID.randomUUID().toString();
        var nobody = send(method, path, body, TestTokens.officer(role, "13.05", "officer-here"));
        assertThat(withoutTrace(nobody)).isEqualTo(withoutTrace(foreign));
    }

    /// The counter of alarms goes up by one each time.
    @Test
    void eachTryAtARecordIsCounted() {
        var officer = "curious-" + UUID.randomUUID();
        var token = TestTokens.officer(Role.VERIFIER, "13.05.01", officer);
        for (int times = 1; times <= 3; times++) {
            send("POST", "/v1/residents/{person}/views", "{\"reason\": \"COUNTER\", \"kkNumber\": \"{kk}\"}", token);
            assertThat(alarm(officer)).isEqualTo("AREA " + times);
        }
        var shown =
                browser.get("/v1/residents/view-alarms", "Authorization", TestTokens.officer(Role.AUDITOR, "13.05"));
        assertThat(shown.body()).contains(officer);
    }

    /// S27: a protected person is not there for a clerk, not in a search and not on a card.
    @Test
    void aProtectedPersonIsNotThereForAClerk() {
        var admin = TestTokens.officer(Role.ADMIN, "13.05", "admin-protects");
        assertThat(send("PUT", "/v1/residents/{person}/protection", "{\"reason\": \"VIOLENCE\"}", admin)
                        .statusCode())
                .isLessThan(300);
        for (var role : new Role[] {Role.FRONT_OFFICE, Role.VERIFIER}) {
            var clerk = TestTokens.officer(role, "13.05", "clerk-" + role);
            var view = send(
                    "POST", "/v1/residents/{person}/views", "{\"reason\": \"COUNTER\", \"kkNumber\": \"{kk}\"}", clerk);
            assertThat(view.statusCode()).as(view.body()).isEqualTo(404);
            assertThat(view.body()).contains("not-found").doesNotContain("Hendra");
            var found = send("POST", "/v1/residents/search", "{\"nik\": \"{nik}\", \"reason\": \"COUNTER\"}", clerk);
            assertThat(found.body())
                    .doesNotContain("Hendra", citizen.person().personId().toString());
        }
        var verifier = TestTokens.officer(Role.VERIFIER, "13.05", "clerk-correction");
        assertThat(send("GET", "/v1/corrections/{correction}", "", verifier).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        return browser.send(
                method,
                filled(path),
                BodyPublishers.ofString(filled(body)),
                token,
                "If-Match",
                "\"v1\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private String filled(String text) {
        var person = citizen.person();
        var filled = text;
        for (var value : Map.of(
                        "{person}", person.personId().toString(),
                        "{family}", person.familyId().toString(),
                        "{kk}", person.kkNumber(),
                        "{nik}", person.nik(),
                        "{correction}", correction)
                .entrySet()) filled = filled.replace(value.getKey(), value.getValue());
        return filled;
    }

    /// What an officer elsewhere must not change.
    private String state() {
        return jdbc.sql("""
            select (select state || version from correction where id = :correction) || (select version from account where id = :account)
                || (select count(*) from protected_person where resident_id = :person)
                || (select count(*) from view_permit where resident_id = :person)
            """)
                .param("correction", UUID.fromString(correction))
                .param("account", citizen.accountId())
                .param("person", citizen.person().personId())
                .query(String.class)
                .single();
    }

    private String alarm(String officer) {
        return jdbc.sql("select kind || ' ' || times from view_alarm where viewer = :officer")
                .param("officer", officer)
                .query(String.class)
                .single();
    }

    private static JsonNode withoutTrace(HttpResponse<String> answer) {
        var problem = (ObjectNode) json(answer);
        problem.remove("traceId");
        return problem;
    }
}
