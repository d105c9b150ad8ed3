package id.adminduk.identity.account;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.People;
import id.adminduk.identity.People.Person;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@WithSignIn
class OpenAccountIT {
    private static final String PASSWORD = "kopi talua di pasa 7";
    private static final String TOPIC = "adminduk.account";
    private static final String CODE_REQUESTED = TOPIC + ".code-requested.v1";

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = browsers.open();
    }

    @Test
    void opensConfirmsAndTellsThePlatform() {
        var person = people.resident();
        var id = open(person);
        EventSamples.assertMatches(TOPIC + ".opened.v1", data(TOPIC + ".opened.v1", id));

        var requested = (ObjectNode) data(CODE_REQUESTED, id);
        var delivery = confidential.open(id, requested.get("confidential").asString(), JsonNode.class);
        assertThat(delivery.get("phone").asString()).isEqualTo(person.phone());
        EventSamples.assertMatches(CODE_REQUESTED, requested.set("confidential", delivery));

        assertThat(verify(id, people.codeOf(id)).statusCode()).isEqualTo(204);
        var verified = data(TOPIC + ".verified.v1", id);
        assertThat(verified.get("familyId").asString())
                .isEqualTo(person.familyId().toString());
        EventSamples.assertMatches(TOPIC + ".verified.v1", verified);
    }

    @Test
    void aMissGetsTheSameAnswerAndOpensNothing() {
        var hit = browser.postJson("/v1/accounts", people.resident().opening(PASSWORD));
        var miss = browser.postJson("/v1/accounts", people.stranger().opening(PASSWORD));
        assertThat(miss.statusCode()).isEqualTo(hit.statusCode());
        assertThat(json(miss).propertyNames()).isEqualTo(json(hit).propertyNames());
        assertThat(miss.headers().map().keySet()).isEqualTo(hit.headers().map().keySet());

        var id = idIn(miss);
        assertThat(jdbc.sql("select count(*) from account where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (int i = 0; i < 5; i++) assertProblem(verify(id, "123456"), 401, "otp-invalid");
        assertProblem(verify(id, "123456"), 429, "too-many-attempts");
    }

    @Test
    void oneWrongFactIsAMiss() {
        var person = people.resident();
        var other = people.resident();
        var mixed = new Person(person.personId(), person.familyId(), person.nik(), other.kkNumber(), person.phone());
        var id = idIn(browser.postJson("/v1/accounts", mixed.opening(PASSWORD)));
        assertThat(events.all(TOPIC, CODE_REQUESTED, id)).isEmpty();
        assertThat(accountsOf(person)).isZero();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsRefusedToo() {
        var id = open(people.resident());
        var code = people.codeOf(id);
        for (int i = 0; i < 5; i++) assertProblem(verify(id, wrong(code)), 401, "otp-invalid");
        var locked = verify(id, code);
        assertProblem(locked, 429, "too-many-attempts");
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aCodeWorksOnceAndNotAfterFiveMinutes() {
        var used = open(people.resident());
        assertThat(verify(used, people.codeOf(used)).statusCode()).isEqualTo(204);
        assertProblem(verify(used, people.codeOf(used)), 401, "otp-invalid");

        var late = open(people.resident());
        jdbc.sql("update account_code set expires_at = now() where account_id = :id")
                .param("id", late)
                .update();
        assertProblem(verify(late, people.codeOf(late)), 401, "otp-invalid");
    }

    @Test
    void aNewCodeIsSentAfterAMinuteAndAtMostFiveTimes() {
        var id = open(people.resident());
        assertProblem(resend(id), 429, "too-many-attempts");
        for (int i = 1; i < 5; i++) {
            aMinutePasses(id);
            assertThat(resend(id).statusCode()).isEqualTo(202);
        }
        aMinutePasses(id);
        assertProblem(resend(id), 429, "too-many-attempts");
    }

    @Test
    void onePersonAndOnePhoneHaveOneAccount() {
        var person = people.resident();
        var first = open(person);
        assertThat(verify(first, people.codeOf(first)).statusCode()).isEqualTo(204);

        var second = idIn(browser.postJson("/v1/accounts", person.opening(PASSWORD)));
        var neighbour = people.resident();
        var samePhone = new Person(
                neighbour.personId(), neighbour.familyId(), neighbour.nik(), neighbour.kkNumber(), person.phone());
        var third = idIn(browser.postJson("/v1/accounts", samePhone.opening(PASSWORD)));
        assertThat(jdbc.sql("select count(*) from account where id in (:second, :third)")
                        .param("second", second)
                        .param("third", third)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoOpeningsAtOnceEndInOneAccount() {
        var person = people.resident();
        var first = open(person);
        var second = open(person);
        assertThat(verify(first, people.codeOf(first)).statusCode()).isEqualTo(204);
        assertProblem(verify(second, people.codeOf(second)), 409, "account-exists");
    }

    @Test
    void thePhoneStandsNowhereInTheClear() {
        var person = people.resident();
        open(person);
        var rows = jdbc.sql("select (select string_agg(a::text, ' ') from account a) || (select"
                        + " string_agg(convert_from(payload, 'UTF8'), ' ') from outbox)")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(person.phone()).doesNotContain(person.nik());
    }

    @Test
    void badInputNamesItsFields() {
        var person = people.stranger();
        assertProblem(browser.postJson("/v1/accounts", person.opening("password1234")), 422, "password-refused");
        assertThat(browser.postJson("/v1/accounts", "{}").statusCode()).isEqualTo(422);
        assertThat(browser.postJson("/v1/accounts", person.opening(PASSWORD).replace(person.nik(), "12"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.postJson("/v1/accounts/" + UUID.randomUUID() + "/verification", "{\"code\": \"12\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private UUID open(Person person) {
        var answer = browser.postJson("/v1/accounts", person.opening(PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(202);
        return idIn(answer);
    }

    private HttpResponse<String> verify(UUID id, String code) {
        return browser.postJson("/v1/accounts/" + id + "/verification", "{\"code\": \"%s\"}".formatted(code));
    }

    private HttpResponse<String> resend(UUID id) {
        return browser.postJson("/v1/accounts/" + id + "/code", "");
    }

    private JsonNode data(String type, UUID id) {
        return events.next(TOPIC, type, id).read(JsonNode.class);
    }

    private void aMinutePasses(UUID id) {
        jdbc.sql("update account_code set sent_at = sent_at - interval '61 seconds' where account_id = :id")
                .param("id", id)
                .update();
    }

    private int accountsOf(Person person) {
        return jdbc.sql("select count(*) from account where person_id = :id")
                .param("id", person.personId())
                .query(Integer.class)
                .single();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static UUID idIn(HttpResponse<String> answer) {
        return UUID.fromString(json(answer).get("accountId").asString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
