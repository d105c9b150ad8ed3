package id.adminduk.identity.account;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.People;
import id.adminduk.identity.People.Person;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSignIn
class AssistedAccountIT {
    private static final String PATH = "/v1/accounts/assisted";
    private static final String PASSWORD = "lamang tapai 3 batang";
    private static final String OFFICER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = browsers.open();
    }

    @Test
    void anOfficerOpensItThePhoneConfirmsItAndItsOwnerSetsThePassword() {
        var person = people.resident();
        var opened = open(person, OFFICER);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var id = UUID.fromString(json(opened).get("accountId").asString());
        assertThat(jdbc.sql("select assisted_by from account where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("officer-front_office");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'account.assisted' and object_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var verified = browser.postJson(
                "/v1/accounts/" + id + "/verification", "{\"code\": \"%s\"}".formatted(people.codeOf(id)));
        assertThat(verified.statusCode()).isEqualTo(204);
        var recovery = json(browser.postJson(
                "/v1/accounts/recovery",
                "{\"nik\": \"%s\", \"phone\": \"%s\"}".formatted(person.nik(), person.phone())));
        var done = browser.postJson(
                "/v1/accounts/recovery/" + recovery.get("recoveryId").asString(),
                "{\"code\": \"%s\", \"password\": \"%s\"}"
                        .formatted(people.codeSent(id, "RECOVER", person.phone()), PASSWORD));
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(browser.tokens("warga-web", person.phone(), PASSWORD).has("access_token"))
                .isTrue();
    }

    @Test
    void tellsTheOfficerWhatDoesNotFit() {
        assertProblem(open(people.stranger(), OFFICER), 404, "not-found");
        assertProblem(open(people.resident(), TestTokens.officer(Role.FRONT_OFFICE, "13.05.01")), 404, "not-found");
        var withAccount = citizens.withAccount();
        assertProblem(open(withAccount.person(), OFFICER), 409, "account-exists");
        var born = LocalDate.now(ZoneId.of("Asia/Jakarta")).minusDays(4000);
        var child = people.child(people.resident(), born);
        assertProblem(open(body(child, born.toString()), OFFICER, UUID.randomUUID()), 422, "acts-through-parent");
    }

    @Test
    void aRetryOpensNoSecondAccount() {
        var body = body(people.resident(), People.BORN.toString());
        var key = UUID.randomUUID();
        var first = open(body, OFFICER, key);
        assertThat(json(open(body, OFFICER, key))).isEqualTo(json(first));
        assertThat(browser.postJson(PATH, body, "Authorization", OFFICER).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRONT_OFFICE", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForTheCounter(Role role) {
        assertProblem(open(people.resident(), TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    private HttpResponse<String> open(Person person, String bearer) {
        return open(body(person, People.BORN.toString()), bearer, UUID.randomUUID());
    }

    private HttpResponse<String> open(String body, String bearer, UUID key) {
        return browser.postJson(PATH, body, "Authorization", bearer, "Idempotency-Key", key.toString());
    }

    private static String body(Person person, String born) {
        return """
            {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s"}
            """.formatted(person.nik(), person.kkNumber(), born, person.phone());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
