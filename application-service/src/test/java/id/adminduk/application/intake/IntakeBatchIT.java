package id.adminduk.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.Statements;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.TestMessages;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchListenerFailedException;

/// Births that come together: what they cost, and that each is judged for itself.
class IntakeBatchIT extends RunningService {
    private final UUID partner = UUID.randomUUID();
    private final List<@Nullable EventMessage> batch = new ArrayList<>();

    @Autowired
    private PartnerEventListener listener;

    @BeforeEach
    void straightThrough() {
        var admin = TestTokens.officer(Role.ADMIN, "13.05");
        var rule = "/v1/straight-through-rules/" + partner + "/BIRTH";
        assertThat(api.change("PUT", rule, admin, "", Map.of("enabled", true)).status())
                .isEqualTo(200);
    }

    @Test
    void tenBirthsCostTheStatementsOfOne() {
        for (int births : List.of(1, 10)) {
            batch.clear();
            for (int i = 0; i < births; i++) add(Reports.complete());
            try (var statements = Statements.listen()) {
                listener.on(batch);
                assertThat(statements.sent())
                        .as("statements for %d births", births)
                        .satisfiesExactly(
                                one -> assertThat(one).contains("insert into inbox"),
                                one -> assertThat(one).contains("select partner_event_id from application"),
                                one -> assertThat(one).contains("select natural_key from application"),
                                one -> assertThat(one).contains("insert into tracking"),
                                one -> assertThat(one).contains("from straight_through_rule"),
                                one -> assertThat(one).contains("insert into application ("),
                                one -> assertThat(one).contains("insert into application_history"),
                                one -> assertThat(one).contains("insert into case_clock"),
                                one -> assertThat(one).contains("insert into outbox"),
                                one -> assertThat(one).contains("insert into audit_entry"),
                                one -> assertThat(one).contains("select a.id, p.person"),
                                one -> assertThat(one).contains("insert into inbox_notice"),
                                one -> assertThat(one).contains("insert into message"));
            }
            for (var message : batch) assertThat(history(caseOf(message))).endsWith("SUBMIT", "VERIFY", "APPROVE");
        }
    }

    @Test
    void everyStepHasItsVersionItsEventAndItsAuditEntry() {
        add(Reports.complete());
        listener.on(batch);
        var id = caseOf(batch.getFirst());
        assertThat(version(id)).isEqualTo(3);
        assertThat(jdbc.sql("select sequence || ' ' || type from outbox where aggregate_id = :id order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1 adminduk.application.submitted.v1",
                        "2 adminduk.application.verified.v1",
                        "3 adminduk.application.approved.v1");
        assertThat(jdbc.sql("select action from audit_entry where object_id = :id order by id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("application.open", "application.submit", "application.verify", "application.approve");
    }

    @Test
    void whoWentStraightThroughIsToldOnceAndOfTheEnd() {
        add(Reports.complete());
        registryAnswers(List.of("SIBLING_TOO_CLOSE"));
        var weighed = Reports.complete();
        listener.on(batch);
        assertThat(noticesOf(caseOf(batch.getFirst()))).containsExactly("received", "received");
        registryAnswers(List.of());
        batch.clear();
        add(weighed);
        add(Reports.nameless());
        listener.on(batch);
        assertThat(noticesOf(caseOf(batch.get(0)))).containsExactly("approved", "approved"); // telephone and mail
        assertThat(noticesOf(caseOf(batch.get(1)))).containsExactly("name-wanted", "name-wanted");
    }

    @Test
    void theSecondReportOfABirthStopsAtTheOfficerEvenInOneBatch() {
        var report = Reports.complete();
        add(report);
        add(report);
        add(Reports.complete());
        listener.on(batch);
        assertThat(batch.stream().map(message -> state(caseOf(message))))
                .containsExactly("REGISTERING", "SUBMITTED", "REGISTERING");
        var second = caseOf(batch.get(1));
        assertThat(api.get("/v1/applications/" + second, verifier).text("/registry/findings/0"))
                .isEqualTo("DUPLICATE_APPLICATION");
    }

    @Test
    void oneEventUnderTwoIdsInABatchIsOneCase() {
        add(Reports.complete());
        var again = batch.getFirst();
        batch.add(new EventMessage(
                UUID.randomUUID(), again.type(), "test", again.aggregateId(), again.time(), 1, again.data()));
        listener.on(batch);
        assertThat(history(caseOf(again))).hasSize(4);
    }

    @Test
    void anEventThatCannotBeOpenedFailsAloneAndTheRestFollows() {
        add(Reports.complete());
        var foreign = accepted(UUID.randomUUID(), Reports.complete());
        batch.add(new EventMessage(
                UUID.randomUUID(), foreign.type(), "test", UUID.randomUUID(), Instant.now(), 1, foreign.data()));
        add(Reports.complete());
        assertThatThrownBy(() -> listener.on(batch))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isEqualTo(1));
        assertThat(state(caseOf(batch.getFirst()))).isEqualTo("REGISTERING");
        listener.on(batch.subList(2, 3));
        assertThat(state(caseOf(batch.get(2)))).isEqualTo("REGISTERING");
    }

    @Test
    void whileTheRegistryIsAwayNothingIsOpened() {
        registryIsAway();
        add(Reports.complete());
        assertThatThrownBy(() -> listener.on(batch)).hasRootCauseMessage("identity-service is away");
        registryAnswers(List.of());
        listener.on(batch);
        assertThat(history(caseOf(batch.getFirst()))).hasSize(4);
    }

    private void add(BirthReport report) {
        batch.add(accepted(UUID.randomUUID(), report));
    }

    private EventMessage accepted(UUID event, BirthReport report) {
        var accepted = new PartnerBirthIT.Accepted(
                event,
                "RSUD-1",
                partner,
                "HOSPITAL",
                "RSUD",
                "BIRTH",
                report.child().birthDate(),
                Instant.now(),
                List.of(),
                confidential.seal(event, report));
        return new EventMessage(
                UUID.randomUUID(), accepted.type(), "test", event, Instant.now(), 1, TestMessages.json(accepted));
    }

    private UUID caseOf(EventMessage message) {
        return jdbc.sql("select id from application where partner_event_id = :event")
                .param("event", message.aggregateId())
                .query(UUID.class)
                .single();
    }

    private List<String> noticesOf(UUID id) {
        return jdbc.sql("select notice from message where source_key like :key order by notice")
                .param("key", "%/" + id + "/%")
                .query(String.class)
                .list();
    }
}
