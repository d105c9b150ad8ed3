package id.adminduk.identity.signout;

import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Whoever lost the phone is signed out at the counter (promises.md T09).
@WithSignIn
class CounterSignOutIT {
    private static final String PATH = "/v1/accounts/assisted/sign-outs";
    private static final String COUNTER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98", "counter-out");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    private Browser phone;
    private Citizen citizen;

    @BeforeEach
    void aCitizenIsSignedIn() {
        phone = browsers.open();
        citizen = citizens.withAccount();
    }

    @Test
    void everythingOnTheLostDeviceEndsAndThePhoneIsTold() {
        var tokens = phone.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        browsers.open().tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        addPasskey();
        var answer = signOut(request(citizen.person(), "DEVICE_STOLEN"), COUNTER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("signIns").asInt()).isEqualTo(2);

        var me = phone.get(
                "/v1/me",
                "Authorization",
                "Bearer " + tokens.get("access_token").asString());
        assertProblem(me, 401, "token-revoked");
        assertThat(phone.refresh("warga-web", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(location(phone.get(Browser.authorize("warga-web"), "Accept", "text/html")))
                .endsWith("/login");
        assertThat(count("select count(*) from passkey where subject::text = :id"))
                .isZero();
        var notice = events.next("adminduk.account", "adminduk.account.sign-ins-ended.v1", citizen.accountId());
        assertThat(notice.read(JsonNode.class).get("reason").asString()).isEqualTo("COUNTER");
        assertThat(count("""
            select count(*) from audit_entry where action = 'session.ended-at-the-counter' and object_id = :id
               and actor = 'counter-out' and reason = 'DEVICE_STOLEN'
            """)).isEqualTo(1);
        assertThat(location(browsers.open().signIn(citizen.phone(), Citizens.PASSWORD)))
                .as("the owner signs in again")
                .doesNotContain("error", "locked");
    }

    @Test
    void saidAgainItDoesNothingMore() {
        phone.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        signOut(request(citizen.person(), "DEVICE_LOST"), COUNTER);
        var again = signOut(request(citizen.person(), "DEVICE_LOST"), COUNTER);
        assertThat(json(again).get("signIns").asInt()).isZero();
    }

    @Test
    void nobodyIsSignedOutWhoIsNotThere() {
        var person = citizen.person();
        assertProblem(signOut(request(people.resident(), "DEVICE_LOST"), COUNTER), 404, "not-found");
        var wrongDay = request(person, "DEVICE_LOST").replace(People.BORN.toString(), "1994-11-24");
        assertProblem(signOut(wrongDay, COUNTER), 404, "not-found");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.01");
        assertProblem(signOut(request(person, "DEVICE_LOST"), elsewhere), 404, "not-found");
        assertThat(count("select count(*) from outbox where aggregate_id::text = :id and type like '%ended%'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BORED", ""})
    void theReasonIsOneOfOurs(String reason) {
        assertThat(signOut(request(citizen.person(), reason), COUNTER).statusCode())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRONT_OFFICE", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForTheCounter(Role role) {
        var other = TestTokens.officer(role, "13.05");
        assertProblem(signOut(request(citizen.person(), "DEVICE_LOST"), other), 403, "forbidden");
    }

    private HttpResponse<String> signOut(String body, String bearer) {
        return browsers.open().postJson(PATH, body, "Authorization", bearer);
    }

    private static String request(People.Person person, String reason) {
        return """
            {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "reason": "%s"}
            """.formatted(person.nik(), person.kkNumber(), People.BORN, reason);
    }

    private void addPasskey() {
        jdbc.sql("""
            insert into passkey (credential_id, subject, label, public_key, signature_count, uv_initialized, backup_eligible,
                   backup_state, attestation_object, attestation_data, created_at, last_used_at)
            values (decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), :subject, 'x', '\\x00', 0, true, false, false,
                   '\\x00', '\\x00', now(), now())
            """).param("subject", citizen.accountId()).update();
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param("id", citizen.accountId().toString())
                .query(Integer.class)
                .single();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
