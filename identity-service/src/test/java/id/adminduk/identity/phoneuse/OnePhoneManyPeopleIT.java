package id.adminduk.identity.phoneuse;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// T01: a phone stands for five people in thirty days, then a supervisor looks at it.
@WithSignIn
class OnePhoneManyPeopleIT {
    private static final String COUNTER = TestTokens.officer(Role.FRONT_OFFICE, "13.05.98", "counter-calo");
    private static final String SUPERVISOR = TestTokens.officer(Role.APPROVER, "13.05", "supervisor-calo");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    PhoneUses uses;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private String phone;

    @BeforeEach
    void fivePeopleHadThePhone() {
        browser = browsers.open();
        phone = people.stranger().phone();
        for (int i = 0; i < PhoneUses.MOST_PEOPLE; i++) {
            var account = citizens.withAccount(somebody()).accountId();
            jdbc.sql("update account set state = 'CLOSED', opened_at = opened_at - interval '2 days' where id = :id")
                    .param("id", account)
                    .update();
        }
        jdbc.sql("delete from number_lookup").update(); // its own limit is another matter
    }

    @Test
    void theSixthPersonIsAMissOnlineAndASupervisorsMatterAtTheCounter() {
        var sixth = somebody();
        var online = browser.postJson("/v1/accounts", sixth.opening(Citizens.PASSWORD));
        assertThat(online.statusCode()).isEqualTo(202);
        assertThat(accounts(sixth)).isZero();
        assertProblem(assisted(sixth), 403, "manual-review-required");

        assertThat(review(SUPERVISOR).statusCode()).isEqualTo(201);
        assertThat(assisted(sixth).statusCode()).isEqualTo(201);
        assertThat(accounts(sixth)).isEqualTo(1);
        assertThat(jdbc.sql("select reason from audit_entry where action = 'phone.reviewed' and actor ="
                                + " 'supervisor-calo'")
                        .query(String.class)
                        .list())
                .contains("Satu keluarga besar");
    }

    @Test
    void aReviewLetsOneMoreThrough() {
        review(SUPERVISOR);
        citizens.withAccount(somebody());
        jdbc.sql("update account set state = 'CLOSED', opened_at = opened_at - interval '2 days' where state ="
                        + " 'ACTIVE' and person_id in (select person_id from phone_use order by used_at desc limit"
                        + " 1)")
                .update();
        assertProblem(assisted(somebody()), 403, "manual-review-required");
    }

    @Test
    void anotherPhoneDoesNotBecomeThisOneEither() {
        var citizen = citizens.withAccount();
        var wish = "{\"phone\": \"%s\"}".formatted(phone);
        assertProblem(
                browser.postJson("/v1/me/phone-change", wish, "Authorization", citizens.bearer(citizen)),
                403,
                "manual-review-required");
        assertProblem(
                post("/v1/accounts/assisted/phone-changes", body(with(citizen.person())), COUNTER),
                403,
                "manual-review-required");
    }

    @Test
    void whoHadItBeforeMayHaveItAgainAndAfterThirtyDaysNobodyCounts() {
        var known = somebody();
        jdbc.sql("update phone_use set person_id = :person where (phone_index, person_id) in (select"
                        + " phone_index, person_id from phone_use order by used_at desc limit 1)")
                .param("person", known.personId())
                .update();
        assertThat(assisted(known).statusCode()).isEqualTo(201);
        jdbc.sql("update phone_use set used_at = used_at - interval '31 days'").update();
        assertThat(assisted(somebody()).statusCode()).isEqualTo(201);
        uses.forgetOld();
        assertThat(jdbc.sql("select count(*) from phone_use where used_at < now() - interval '30 days'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"APPROVER", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void aReviewIsASupervisors(Role role) {
        assertProblem(review(TestTokens.officer(role, "13.05")), 403, "forbidden");
    }

    private Person somebody() {
        return with(people.resident());
    }

    private Person with(Person person) {
        return new Person(person.personId(), person.familyId(), person.nik(), person.kkNumber(), phone);
    }

    private HttpResponse<String> assisted(Person person) {
        return post("/v1/accounts/assisted", body(person), COUNTER);
    }

    private HttpResponse<String> review(String bearer) {
        var body = "{\"phone\": \"%s\", \"reason\": \"Satu keluarga besar\"}".formatted(phone);
        return post("/v1/accounts/phone-reviews", body, bearer);
    }

    private HttpResponse<String> post(String path, String body, String bearer) {
        return browser.postJson(
                path,
                body,
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String body(Person person) {
        return """
            {"nik": "%s", "kkNumber": "%s", "birthDate": "%s", "phone": "%s"}
            """.formatted(person.nik(), person.kkNumber(), People.BORN, person.phone());
    }

    private int accounts(Person person) {
        return jdbc.sql("select count(*) from account where person_id = :person")
                .param("person", person.personId())
                .query(Integer.class)
                .single();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
