package id.adminduk.identity.account;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.People;
import id.adminduk.identity.People.Person;
import id.adminduk.identity.WithSignIn;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whichever of the facts is wrong: the answer is that of a match, the work behind it too, and nothing of it stays
/// (promises.md T11, S18).
@WithSignIn
class EqualAnswersIT {
    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Person person;
    private Person other;

    @BeforeEach
    void twoResidents() {
        browser = browsers.open();
        person = people.resident();
        other = people.resident();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("the NIK", (Wrong) (told, mine, theirs) -> told.replace(mine.nik(), theirs.nik())),
                Arguments.of(
                        "the KK", (Wrong) (told, mine, theirs) -> told.replace(mine.kkNumber(), theirs.kkNumber())),
                Arguments.of("the day", (Wrong) (told, _, _) -> told.replace("1994-11-23", "1994-11-24")),
                Arguments.of("every fact", (Wrong) (told, mine, theirs) ->
                        told.replace(mine.nik(), theirs.nik()).replace("1994-11-23", "1994-11-24")));
    }

    interface Wrong {
        String in(String told, Person mine, Person theirs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void whicheverFactIsWrong(String what, Wrong wrong) {
        var right = browser.postJson("/v1/accounts", person.opening(Citizens.PASSWORD));
        var miss = browser.postJson("/v1/accounts", wrong.in(person.opening(Citizens.PASSWORD), person, other));
        assertThat(miss.statusCode()).isEqualTo(right.statusCode()).isEqualTo(202);
        assertThat(json(miss).propertyNames()).isEqualTo(json(right).propertyNames());
        assertThat(written(idIn(right.body()))).isPositive();
        assertThat(written(idIn(miss.body()))).isZero();
    }

    @Test
    void aMinorIsAMissTooForAParentActsUnlessTheyAreMarried() {
        var born = People.BORN.plusYears(25);
        var minor = people.child(person, born);
        UnaryOperator<String> young = told -> told.replace(People.BORN.toString(), born.toString());
        var answer = browser.postJson("/v1/accounts", young.apply(minor.opening(Citizens.PASSWORD)));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(written(idIn(answer.body()))).isZero();

        jdbc.sql("update resident set marital_status = 'KAWIN_TERCATAT' where id = :id")
                .param("id", minor.personId())
                .update();
        var married = browser.postJson("/v1/accounts", young.apply(minor.opening(Citizens.PASSWORD)));
        assertThat(written(idIn(married.body()))).as("of age by marriage").isPositive();
    }

    @Test
    void aNewCodeForNobodyLeavesNothingEither() {
        var id = idIn(browser.postJson("/v1/accounts", people.stranger().opening(Citizens.PASSWORD))
                .body());
        jdbc.sql("update account_code set sent_at = sent_at - interval '61 seconds' where account_id = :id")
                .param("id", id)
                .update();
        assertThat(browser.postJson("/v1/accounts/" + id + "/code", "").statusCode())
                .isEqualTo(202);
        assertThat(written(id)).isZero();
    }

    /// Rows beside the code's own, which a miss has too.
    private int written(UUID id) {
        return jdbc.sql("""
            select (select count(*) from account where id = :id) + (select count(*) from outbox where aggregate_id = :id)
                 + (select count(*) from audit_entry where object_id = :text)
            """)
                .param("id", id)
                .param("text", id.toString())
                .query(Integer.class)
                .single();
    }

    private static UUID idIn(String body) {
        return UUID.fromString(body.replaceAll(".*\"accountId\":\"([^\"]+)\".*", "$1"));
    }
}
