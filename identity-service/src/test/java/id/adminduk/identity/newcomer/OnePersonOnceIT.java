package id.adminduk.identity.newcomer;

import static id.adminduk.identity.newcomer.Strangers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.test.TestEvents;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Nobody becomes a resident twice, whoever asks and whenever.
@RegistryTest
class OnePersonOnceIT {
    private static final String KNOWN = "PERSON_MAY_BE_KNOWN";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestEvents events;

    private Strangers strangers;

    @BeforeEach
    void setUp() {
        strangers = new Strangers(context);
    }

    /// Two offices at one moment, two NIKs, two spellings, and in every other round a slip in the birth date.
    @RepeatedTest(50)
    void ofTwoAtOneMomentOnePasses(RepetitionInfo round) throws Exception {
        var one = somebody();
        var again = one.named("Safrizal Harahap")
                .born(
                        round.getCurrentRepetition() % 2 == 0
                                ? one.born()
                                : one.born().minusYears(1));
        List<Callable<List<String>>> both = List.of(() -> strangers.reasons(one), () -> strangers.reasons(again));
        try (var offices = Executors.newFixedThreadPool(2)) {
            var outcomes = offices.invokeAll(both).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of(KNOWN));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Syafrizal Harahap | 0   | same    | PERSON_MAY_BE_KNOWN
        Sjafrizal Harahap | 0   | same    | PERSON_MAY_BE_KNOWN
        Syafrisal Harahap | 0   | same    | PERSON_MAY_BE_KNOWN
        Harahap Syafrizal | 0   | same    | PERSON_MAY_BE_KNOWN
        Syafrizal         | 0   | same    |
        Syafrizal Harahap | 0   | another |
        Zulkifli Nasution | 0   | same    |
        Syafrizal Harahap | 431 | same    |
        """)
    void comparesWithWhoeverIsHere(String name, int daysLater, String mother, String reason) {
        var here = somebody();
        assertThat(strangers.reasons(here)).isEmpty();
        var told = here.named(name).born(here.born().plusDays(daysLater));
        assertThat(strangers.reasons(
                        mother.equals("same") ? told : told.mother(somebody().mother())))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void twoInOneCaseAndTheirNamesakesElsewhereAreNotMixedUp() {
        var here = somebody();
        assertThat(strangers.reasons(here)).isEmpty();
        var refused = strangers.arrives(here);
        var other = strangers.arrives(somebody().named("Amrizal Lubis"));
        assertThat(strangers.cases().reasons(refused)).containsExactly(KNOWN);
        assertThat(strangers.cases().reasons(other)).isEmpty();
        assertThat(rowsOf(other)).isZero();
        assertThat(rowsOf(refused)).isOne();
    }

    /// Whoever was refused stands in nobody's way.
    @Test
    void aCaseThatWasRefusedBlocksNoOther() {
        var here = somebody();
        assertThat(strangers.reasons(here)).isEmpty();
        assertThat(strangers.reasons(here)).containsExactly(KNOWN);
        assertThat(strangers.reasons(here.mother(somebody().mother()))).isEmpty();
    }

    @Test
    void aCaseThatEndsElsewhereTakesItsDoubtsAlong() {
        var here = somebody();
        strangers.arrives(here);
        var refused = strangers.arrives(here);
        assertThat(rowsOf(refused)).isOne();
        events.publishJson(
                "adminduk.application",
                UUID.randomUUID(),
                refused,
                "adminduk.application.rejected.v1",
                "{\"applicationId\": \"" + refused + "\"}");
        await().untilAsserted(() -> assertThat(rowsOf(refused)).isZero());
    }

    /// A form corrected after an officer looked may tell of somebody else: what was decided holds no longer.
    @Test
    void aDecisionHoldsForWhoWasLookedAt() {
        var here = somebody();
        strangers.arrives(here);
        var application = strangers.arrives(here.in("Medan"));
        strangers
                .cases()
                .jdbc()
                .sql("update newcomer_doubt set state = 'DIFFERENT', decided_at = now(), decided_by = 'test' where id ="
                        + " :id")
                .param("id", strangers.doubtAbout(application))
                .update();
        strangers.arrives(application, here);
        assertThat(strangers.cases().reasons(application)).containsExactly(KNOWN);
    }

    private long rowsOf(UUID application) {
        return strangers
                .cases()
                .jdbc()
                .sql("select count(*) from newcomer where application_id = :id")
                .param("id", application)
                .query(Long.class)
                .single();
    }
}
