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
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@WithSignIn
class PhoneChangeIT {
    private static final String PATH = "/v1/me/phone-change";
    private static final String ANNOUNCED = "adminduk.account.phone-change-announced.v1";

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
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;
    private String bearer;
    private String newPhone;

    @BeforeEach
    void signIn() {
        browser = browsers.open();
        citizen = citizens.withAccount();
        bearer = citizens.bearer(citizen);
        newPhone = people.stranger().phone();
    }

    @Test
    void bothPhonesAnswerTheOldOneIsToldAndThreeDaysLaterTheNewOneSignsIn() {
        var id = begin();
        var answer = confirm(id, codeTo(citizen.phone()), codeTo(newPhone));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var effective = Instant.parse(json(answer).get("effectiveAt").asString());
        assertThat(effective)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(73)));

        var notice = (ObjectNode)
                events.next("adminduk.account", ANNOUNCED, citizen.accountId()).read(JsonNode.class);
        var addressee = confidential.open(
                citizen.accountId(), notice.get("confidential").asString(), JsonNode.class);
        assertThat(addressee.get("phone").asString()).isEqualTo(citizen.phone());
        EventSamples.assertMatches(ANNOUNCED, notice.set("confidential", addressee));

        desk.applyDue();
        assertThat(location(browsers.open().signIn(newPhone, Citizens.PASSWORD)))
                .endsWith("?error");
        threeDaysPass();
        desk.applyDue();
        assertThat(location(browsers.open().signIn(newPhone, Citizens.PASSWORD)))
                .doesNotContain("error");
        assertThat(location(browsers.open().signIn(citizen.phone(), Citizens.PASSWORD)))
                .endsWith("?error");
    }

    @Test
    void oneRightCodeIsNotEnough() {
        var id = begin();
        var old = codeTo(citizen.phone());
        var wrong = codeTo(newPhone).equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertProblem(confirm(id, old, wrong), 401, "otp-invalid");
        assertProblem(confirm(id, old, codeTo(newPhone)), 429, "too-many-attempts");
        assertProblem(browser.get(PATH, "Authorization", bearer), 404, "not-found");
    }

    @Test
    void theOwnerObjectsInTime() {
        confirm(begin(), codeTo(citizen.phone()), codeTo(newPhone));
        assertThat(browser.get(PATH, "Authorization", bearer).statusCode()).isEqualTo(200);
        assertProblem(
                post(PATH, "{\"phone\": \"%s\"}".formatted(people.stranger().phone())), 409, "phone-change-waiting");
        assertThat(browser.delete(PATH, "Authorization", bearer).statusCode()).isEqualTo(204);
        assertProblem(browser.delete(PATH, "Authorization", bearer), 404, "not-found");
        threeDaysPass();
        desk.applyDue();
        assertThat(location(browsers.open().signIn(citizen.phone(), Citizens.PASSWORD)))
                .doesNotContain("error");
    }

    @Test
    void aPhoneSomebodyElseHasGetsNoCodeAndNobodyIsTold() {
        var other = citizens.withAccount();
        newPhone = other.phone();
        var id = begin();
        codeTo(citizen.phone());
        assertThat(people.codesSent(citizen.accountId(), "CHANGE_PHONE")).isEqualTo(1);
        assertProblem(confirm(id, codeTo(citizen.phone()), "123456"), 401, "otp-invalid");
        assertProblem(post(PATH, "{\"phone\": \"%s\"}".formatted(citizen.phone())), 422, "phone-unchanged");
    }

    @Test
    void isForCitizensAndTheirOwnPhone() {
        var id = begin();
        var thief = citizens.bearer(citizens.withAccount());
        var codes = "{\"oldPhoneCode\": \"%s\", \"newPhoneCode\": \"%s\"}"
                .formatted(codeTo(citizen.phone()), codeTo(newPhone));
        assertProblem(browser.postJson(PATH + "/" + id, codes, "Authorization", thief), 401, "otp-invalid");
        assertProblem(browser.postJson(PATH, "{}"), 401, "unauthenticated");
        assertProblem(
                browser.postJson(PATH, "{}", "Authorization", TestTokens.officer(Role.ADMIN, "13.05")),
                403,
                "forbidden");
        assertThat(jdbc.sql("select string_agg(p::text, ' ') from phone_change p")
                        .query(String.class)
                        .single())
                .doesNotContain(newPhone);
    }

    private UUID begin() {
        var answer = post(PATH, "{\"phone\": \"%s\"}".formatted(newPhone));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(json(answer).get("changeId").asString());
    }

    private HttpResponse<String> confirm(UUID id, String oldCode, String newCode) {
        return post(
                PATH + "/" + id, "{\"oldPhoneCode\": \"%s\", \"newPhoneCode\": \"%s\"}".formatted(oldCode, newCode));
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.postJson(path, body, "Authorization", bearer);
    }

    private String codeTo(String phone) {
        return people.codeSent(citizen.accountId(), "CHANGE_PHONE", phone);
    }

    private void threeDaysPass() {
        jdbc.sql("update phone_change set effective_at = effective_at - interval '73 hours' where account_id = :id")
                .param("id", citizen.accountId())
                .update();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
