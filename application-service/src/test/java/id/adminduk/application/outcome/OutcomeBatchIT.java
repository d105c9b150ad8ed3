package id.adminduk.application.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.RunningService;
import id.adminduk.application.Statements;
import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.TestMessages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchListenerFailedException;

/// What the registry and the document office announce together: what it costs, and that each case ends for itself.
class OutcomeBatchIT extends RunningService {
    private final List<@Nullable EventMessage> batch = new ArrayList<>();

    @Autowired
    private OutcomeListener listener;

    @Test
    void fiveCasesCloseAtTheCostOfOne() {
        for (int births : List.of(1, 5)) {
            batch.clear();
            var cases = new ArrayList<UUID>();
            for (int i = 0; i < births; i++) cases.add(approved());
            cases.forEach(id -> issue(id, "KK", "130501******0001"));
            cases.forEach(this::register);
            cases.forEach(id -> issue(id, "AKTA_KELAHIRAN", "1305-LU-20112026-0001"));
            batch.add(message(new Other()));
            try (var statements = Statements.listen()) {
                listener.on(batch);
                assertThat(statements.sent())
                        .as("statements for %d births", births)
                        .satisfiesExactly(
                                one -> assertThat(one).contains("insert into inbox"),
                                one -> assertThat(one).contains("from application where id = any(?) order by id for"),
                                one -> assertThat(one).contains("update application set child_id"),
                                one -> assertThat(one).contains("insert into application_output"),
                                one -> assertThat(one).contains("select a.id, p.person"),
                                one -> assertThat(one).contains("insert into inbox_notice"),
                                one -> assertThat(one).contains("insert into message"),
                                one -> assertThat(one).contains("count(*) as issued from application_output"),
                                one -> assertThat(one).contains("update application set tracking_no"),
                                one -> assertThat(one).contains("insert into application_history"),
                                one -> assertThat(one).contains("insert into outbox"),
                                one -> assertThat(one).contains("insert into audit_entry"),
                                one -> assertThat(one).contains("select a.id, p.person"),
                                one -> assertThat(one).contains("insert into inbox_notice"),
                                one -> assertThat(one).contains("insert into message"));
            }
            for (var id : cases) {
                assertThat(state(id)).isEqualTo("CLOSED");
                assertThat(history(id)).endsWith("APPROVE", "REGISTER", "CLOSE");
                assertThat(messagesOf(id)).as("one by telephone, one by mail").isEqualTo(2);
            }
        }
    }

    @Test
    void ofADocumentAndItsSuccessorInOneBatchTheSuccessorCounts() {
        var id = approved();
        var first = issue(id, "KK", "130501******0001");
        var second = new Issued(
                UUID.randomUUID(), id, "KK", "130501******0002", 2, Instant.now(), "http://localhost/v/b", first, null);
        batch.add(message(sealed(second)));
        register(id);
        listener.on(batch.reversed());
        assertThat(outputsOf(id)).containsExactly(second.documentId());
        listener.on(List.of(message(sealed(issued(first, id, "KK", "130501******0001"))))); // late, under another id
        assertThat(outputsOf(id)).containsExactly(second.documentId());
        assertThat(messagesOf(id)).isEqualTo(2);
    }

    @Test
    void anUnknownCaseFailsAloneAndTheOthersClose() {
        var before = approved();
        var behind = approved();
        register(before);
        register(UUID.randomUUID());
        register(behind);
        assertThatThrownBy(() -> listener.on(batch))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failed -> assertThat(failed.getIndex()).isEqualTo(1));
        assertThat(state(before)).isEqualTo("AWAITING_SIGNATURE");
        assertThat(state(behind)).isEqualTo("REGISTERING");
        listener.on(batch.subList(2, 3));
        assertThat(state(behind)).isEqualTo("AWAITING_SIGNATURE");
    }

    @Test
    void whatConcernsNoCaseCostsNothing() {
        batch.add(message(new Other()));
        try (var statements = Statements.listen()) {
            listener.on(batch);
            assertThat(statements.sent()).isEmpty();
        }
    }

    record Other() implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.document.numbered.v1";
        }
    }

    record Issued(
            UUID documentId,
            UUID applicationId,
            String kind,
            String number,
            int version,
            Instant issuedAt,
            String verificationUrl,
            @Nullable UUID supersedes,
            @Nullable String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.document.issued.v1";
        }
    }

    private void register(UUID id) {
        batch.add(
                message(new CaseOutcomeIT.Registered(id, "BIRTH", UUID.randomUUID(), UUID.randomUUID(), "not for us")));
    }

    private UUID issue(UUID id, String kind, String number) {
        var document = UUID.randomUUID();
        batch.add(message(sealed(issued(document, id, kind, number))));
        return document;
    }

    private static Issued issued(UUID document, UUID id, String kind, String number) {
        return new Issued(document, id, kind, number, 1, Instant.now(), "http://localhost/v/a", null, null);
    }

    private Issued sealed(Issued issued) {
        var pickup =
                confidential.seal(issued.documentId(), Map.of("link", "http://localhost:8080/d/abc", "pin", "123456"));
        return new Issued(
                issued.documentId(),
                issued.applicationId(),
                issued.kind(),
                issued.number(),
                issued.version(),
                issued.issuedAt(),
                issued.verificationUrl(),
                issued.supersedes(),
                pickup);
    }

    private static EventMessage message(DomainEvent event) {
        var aggregate = event instanceof Issued issued ? issued.documentId() : UUID.randomUUID();
        return new EventMessage(
                UUID.randomUUID(), event.type(), "test", aggregate, Instant.now(), 1, TestMessages.json(event));
    }

    private List<UUID> outputsOf(UUID id) {
        return jdbc.sql("select document_id from application_output where application_id = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    private int messagesOf(UUID id) {
        return jdbc.sql("select count(*) from message where source_key like :key")
                .param("key", "document-ready/" + id + "/%")
                .query(Integer.class)
                .single();
    }
}
