package id.adminduk.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What is told of several steps taken together, and of those that no officer makes.
class StepCoursesIT extends RunningService {
    private static final Mover SOMEBODY = Mover.of(new Actor("TEST:steps"));

    @Autowired
    private CaseBook cases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void theEndInvitesToTheSurvey() {
        var id = approved();
        take(id, course -> course.take(course.now().registered(Instant.now()), SOMEBODY));
        take(id, course -> course.take(course.now().close(Instant.now()), SOMEBODY));
        assertThat(notices()).startsWith("closed", "registered", "processing");
        assertThat(text(0)).containsPattern("/s#AD-[0-9A-Z]{5}-[0-9A-Z]{5} ").doesNotContain("PIN 0");
        assertThat(messages(id)).contains("closed").doesNotContain("registered", "processing");
    }

    /// The desk of cards tells of ready and handed over, with its PIN.
    @Test
    void ofCardsOnlyTheEndIsToldHere() {
        var id = approved();
        take(id, course -> course.take(course.now().registered(Instant.now()), SOMEBODY));
        take(id, course -> course.take(course.now().makeReady(Instant.now()), SOMEBODY));
        take(id, course -> {
            var delivered = course.take(course.now().handOver(Instant.now()), SOMEBODY);
            return delivered.take(delivered.now().close(Instant.now()), SOMEBODY);
        });
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(notices()).startsWith("closed", "registered", "processing");
    }

    @Test
    void anotherPromisedDayIsToldWithTheStepThatMovedIt() {
        var id = submitted();
        change("POST", id, "/rejection", verifier, Map.of("items", List.of(Map.of("code", "NOT_ELIGIBLE"))));
        var promised = Instant.now().plus(Duration.ofDays(30));
        take(id, course -> course.take(course.now().appeal(Instant.now(), promised), SOMEBODY));
        assertThat(notices()).startsWith("appealed", "rejected");
        assertThat(text(0)).contains("Petugas lain akan memeriksanya.", "Dijanjikan selesai");
        assertThat(text(1)).doesNotContain("Dijanjikan");
    }

    @Test
    void whoeverVerifiedACaseLearnsThatTheRegistryDidNotTakeIt() {
        var before = unread(verifier);
        var id = approved();
        var why = List.of(Reason.of("MOTHER_UNKNOWN"));
        take(id, course -> course.take(course.now().refusedByRegistry(why, Instant.now()), SOMEBODY));
        var newest = api.get("/v1/notifications", verifier).body().at("/items/0");
        assertThat(newest.at("/notice").asString()).isEqualTo("returned");
        assertThat(newest.at("/applicationId").asString()).isEqualTo(id.toString());
        assertThat(newest.at("/text").asString()).contains("Periksa NIK ibu.");
        assertThat(unread(verifier)).isEqualTo(before + 1);
        assertThat(notices()).as("the applicant has nothing to do").doesNotContain("returned");
        assertThat(messages(id)).doesNotContain("returned");
    }

    @Test
    void whatIsRolledBackWasNeverTold() {
        var id = submitted();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var course = Course.of(cases.locked(id));
            cases.write(List.of(course.take(course.now().verify(SOMEBODY.actor(), Instant.now()), SOMEBODY)));
            status.setRollbackOnly();
        });
        assertThat(notices()).containsExactly("received");
    }

    private void take(UUID id, UnaryOperator<Course> steps) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> cases.write(List.of(steps.apply(Course.of(cases.locked(id))))));
    }

    private int unread(String token) {
        return api.get("/v1/notifications/unread-count", token)
                .body()
                .at("/unread")
                .asInt();
    }

    private JsonNode items() {
        return api.get("/v1/notifications?limit=100", citizen).body().at("/items");
    }

    private List<String> notices() {
        return items().valueStream().map(item -> item.at("/notice").asString()).toList();
    }

    private String text(int index) {
        return items().get(index).at("/text").asString();
    }

    private List<String> messages(UUID id) {
        return api.get("/v1/applications/" + id + "/messages", verifier)
                .body()
                .at("/messages")
                .valueStream()
                .map(message -> message.at("/notice").asString())
                .toList();
    }
}
