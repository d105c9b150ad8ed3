package id.adminduk.identity.recovery;

import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSignIn
class RecoveryIT {
    private static final String NEW_PASSWORD = "lamang tapai 3 batang";

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

    @BeforeEach
    void openAccount() {
        browser = browsers.open();
        citizen = citizens.withAccount();
    }

    @Test
    void aNewPasswordEndsEverySignInAndOpensTheAccount() {
        var before = browser.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        var id = begin(citizen.person().nik(), citizen.phone());
        var code = people.codeSent(citizen.accountId(), "RECOVER", citizen.phone());
        assertThat(complete(id, code, NEW_PASSWORD).statusCode()).isEqualTo(204);

        var bearer = "Bearer " + before.get("access_token").asString();
        assertProblem(browser.get("/v1/me", "Authorization", bearer), 401, "token-revoked");
        assertThat(location(browsers.open().signIn(citizen.phone(), Citizens.PASSWORD)))
                .endsWith("?error");
        assertThat(browsers.open()
                        .tokens("warga-web", citizen.phone(), NEW_PASSWORD)
                        .has("access_token"))
                .isTrue();
        assertProblem(complete(id, code, NEW_PASSWORD), 401, "otp-invalid");
    }

    @Test
    void aMissGetsTheSameAnswerAndSendsNothing() {
        var hit =
                browser.postJson("/v1/accounts/recovery", body(citizen.person().nik(), citizen.phone()));
        var other = citizens.withAccount();
        for (var miss : new String[] {
            body(other.person().nik(), citizen.phone()),
            body(people.stranger().nik(), citizen.phone()),
            body(citizen.person().nik(), people.stranger().phone())
        }) {
            var answer = browser.postJson("/v1/accounts/recovery", miss);
            assertThat(answer.statusCode()).isEqualTo(hit.statusCode()).isEqualTo(202);
            assertThat(json(answer).propertyNames()).isEqualTo(json(hit).propertyNames());
            var id = idIn(answer);
            for (int i = 0; i < 5; i++) assertProblem(complete(id, "123456", NEW_PASSWORD), 401, "otp-invalid");
            assertProblem(complete(id, "123456", NEW_PASSWORD), 429, "too-many-attempts");
        }
        assertThat(people.codesSent(other.accountId(), "RECOVER")).isZero();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsRefusedToo() {
        var id = begin(citizen.person().nik(), citizen.phone());
        var code = people.codeSent(citizen.accountId(), "RECOVER", citizen.phone());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertProblem(complete(id, wrong, NEW_PASSWORD), 401, "otp-invalid");
        assertProblem(complete(id, code, NEW_PASSWORD), 429, "too-many-attempts");
        assertThat(browsers.open()
                        .tokens("warga-web", citizen.phone(), Citizens.PASSWORD)
                        .has("access_token"))
                .isTrue();
    }

    @Test
    void aPhoneGetsFiveCodesADay() {
        for (int i = 0; i < 5; i++) begin(citizen.person().nik(), citizen.phone());
        people.codeSent(citizen.accountId(), "RECOVER", citizen.phone());
        begin(citizen.person().nik(), citizen.phone());
        assertThat(jdbc.sql("select count(*) from account_recovery where account_id = :id")
                        .param("id", citizen.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aWeakPasswordIsRefusedBeforeTheCodeIsLookedAt() {
        var id = begin(citizen.person().nik(), citizen.phone());
        for (int i = 0; i < 6; i++) assertProblem(complete(id, "000000", "password1234"), 422, "password-refused");
    }

    private UUID begin(String nik, String phone) {
        return idIn(browser.postJson("/v1/accounts/recovery", body(nik, phone)));
    }

    private HttpResponse<String> complete(UUID id, String code, String password) {
        return browser.postJson(
                "/v1/accounts/recovery/" + id, "{\"code\": \"%s\", \"password\": \"%s\"}".formatted(code, password));
    }

    private static String body(String nik, String phone) {
        return "{\"nik\": \"%s\", \"phone\": \"%s\"}".formatted(nik, phone);
    }

    private static UUID idIn(HttpResponse<String> answer) {
        return UUID.fromString(json(answer).get("recoveryId").asString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
