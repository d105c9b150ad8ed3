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
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever lost the phone comes in person (promises.md T10).
@WithSignIn
class CounterPhoneIT {
    private static final String PATH = "/v1/accounts/assisted/phone-changes";
    private static final String COUNTER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98", "counter-1");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    PhoneChangeDesk desk;

    @Autowired
    TestEvents events;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;
    private String newPhone;

    @BeforeEach
    void aCitizenWithoutTheOldPhone() {
        browser = browsers.open();
        citizen = citizens.withAccount();
        newPhone = people.stranger().phone();
    }

    @Test
    void theNewPhoneAnswersTheOldOneIsToldAndThreeDaysPass() {
        var id = begin();
        var code = codeToNewPhone();
        assertThat(people.codesSent(citizen.accountId(), "CHANGE_PHONE"))
                .as("nothing to the old phone")
                .isEqualTo(1);
        var answer = confirm(id, code, COUNTER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        events.next("adminduk.account", "adminduk.account.phone-change-announced.v1", citizen.accountId());
        desk.applyDue();
        assertThat(location(browsers.open().signIn(newPhone, Citizens.PASSWORD)))
                .endsWith("?error");
        jdbc.sql("update phone_change set effective_at = effective_at - interval '73 hours' where account_id = :id")
                .param("id", citizen.accountId())
                .update();
        desk.applyDue();
        assertThat(location(browsers.open().signIn(newPhone, Citizens.PASSWORD)))
                .doesNotContain("error");
    }

    @Test
    void fiveWrongCodesAreEnoughAndAnotherOfficerOrTheCitizenEndsNothing() {
        var id = begin();
        var code = codeToNewPhone();
        assertProblem(
                confirm(id, code, TestTokens.officer(Role.FRONT_OFFICE, "13.05.98", "counter-2")), 401, "otp-invalid");
        var online = "{\"oldPhoneCode\": \"%s\", \"newPhoneCode\": \"%s\"}".formatted(code, code);
        assertProblem(
                browser.postJson("/v1/me/phone-change/" + id, online, "Authorization", citizens.bearer(citizen)),
                401,
                "otp-invalid");
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertProblem(confirm(id, wrong, COUNTER), 401, "otp-invalid");
        assertProblem(confirm(id, code, COUNTER), 429, "too-many-attempts");
    }

    @Test
    void tellsTheOfficerWhatDoesNotFit() {
        assertProblem(post(request(people.resident(), newPhone), COUNTER), 404, "not-found");
        assertProblem(post(request(citizen.person(), citizen.phone()), COUNTER), 422, "phone-unchanged");
        var other = citizens.withAccount();
        assertProblem(post(request(citizen.person(), other.phone()), COUNTER), 409, "phone-taken");
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.05.01");
        assertProblem(post(request(citizen.person(), newPhone), elsewhere), 404, "not-found");
        confirm(begin(), codeToNewPhone(), COUNTER);
        assertProblem(post(request(citizen.person(), people.stranger().phone()), COUNTER), 409, "phone-change-waiting");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FRONT_OFFICE", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForTheCounter(Role role) {
        var other = TestTokens.officer(role, "13.05");
        assertProblem(post(request(citizen.person(), newPhone), other), 403, "forbidden");
        assertProblem(confirm(UUID.randomUUID(), "123456", other), 403, "forbidden");
    }

    /// Who stole the number has both the new password and the code; what they do not have is the KTP-el.
    @Test
    void aPasswordRecoveredLatelyMakesThePersonCome() {
        var asked = browser.postJson(
                "/v1/accounts/recovery",
                "{\"nik\": \"%s\", \"phone\": \"%s\"}"
                        .formatted(citizen.person().nik(), citizen.phone()));
        var recovery = json(asked).get("recoveryId").asString();
        var code = people.codeSent(citizen.accountId(), "RECOVER", citizen.phone());
        var done = browser.postJson(
                "/v1/accounts/recovery/" + recovery,
                "{\"code\": \"%s\", \"password\": \"%s\"}".formatted(code, Citizens.PASSWORD));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        var wish = "{\"phone\": \"%s\"}".formatted(newPhone);
        assertProblem(
                browser.postJson("/v1/me/phone-change", wish, "Authorization", citizens.bearer(citizen)),
                403,
                "in-person-required");
        jdbc.sql("update account set recovered_at = recovered_at - interval '73 hours' where id = :id")
                .param("id", citizen.accountId())
                .update();
        assertThat(browser.postJson("/v1/me/phone-change", wish, "Authorization", citizens.bearer(citizen))
                        .statusCode())
                .isEqualTo(202);
    }

    private UUID begin() {
        var answer = post(request(citizen.person(), newPhone), COUNTER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(json(answer).get("changeId").asString());
    }

    private String codeToNewPhone() {
        return people.codeSent(citizen.accountId(), "CHANGE_PHONE", newPhone);
    }

    private HttpResponse<String> confirm(UUID id, String code, String bearer) {
        return browser.postJson(PATH + "/" + id, "{\"code\": \"%s\"}".formatted(code), "Authorization", bearer);
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

    private static String request(People.Person person, String phone) {
        return """
            {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s"}
            """.formatted(person.nik(), person.kkNumber(), People.BORN, phone);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
