package id.adminduk.application.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.messaging.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the registry and the document office make of an approved case, in whatever order it becomes known.
class CaseOutcomeIT extends RunningService {

    record Registered(UUID applicationId, String service, UUID childId, UUID familyId, String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.registry.registered.v1";
        }
    }

    record Refused(UUID applicationId, String service, Instant refusedAt, List<String> reasons) implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.registry.refused.v1";
        }
    }

    record Issued(
            UUID documentId,
            UUID applicationId,
            String kind,
            String number,
            int version,
            String regionCode,
            Instant issuedAt,
            String verificationUrl,
            String confidential)
            implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.document.issued.v1";
        }
    }

    @Test
    void closesWhenEveryDocumentIsIssued() {
        var id = approved();
        var child = register(id);
        awaitState(id, "AWAITING_SIGNATURE");
        issue(id, "AKTA_KELAHIRAN", "1305-LU-20112026-0001");
        awaitOutput(id, "AKTA_KELAHIRAN");
        assertThat(state(id)).isEqualTo("AWAITING_SIGNATURE");
        issue(id, "KK", "130501******0001");
        awaitState(id, "CLOSED");

        var closed = JSON.readTree(event("closed", id));
        assertThat(closed.at("/withinPromise").asBoolean()).isTrue();
        assertThat(jdbc.sql("select child_id from application where id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .single())
                .isEqualTo(child);
        var shown = api.get("/v1/applications/" + id, citizen);
        assertThat(shown.text("/outputs/0/number")).isEqualTo("1305-LU-20112026-0001");
        assertThat(noticesOf(id)).isEqualTo(2 * 2); // two documents, each by telephone and by mail
    }

    /// Cards are printed for changes no application asked for, such as two records made one.
    @Test
    void aDocumentOfNoCaseIsNobodysNews() {
        var id = approved();
        var stranger = UUID.randomUUID();
        issue(stranger, "KK", "130501******0009");
        issue(id, "KK", "130501******0001");
        awaitOutput(id, "KK");
        assertThat(noticesOf(stranger)).isZero();
    }

    @Test
    void documentsKnownBeforeTheirRegistrationCount() {
        var id = approved();
        issue(id, "KK", "130501******0001");
        issue(id, "AKTA_KELAHIRAN", "1305-LU-20112026-0002");
        awaitState(id, "CLOSED");
        var child = register(id);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> child.equals(jdbc.sql("select child_id from application where id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .orElse(null)));
        assertThat(state(id)).isEqualTo("CLOSED");
        event("closed", id);
        assertThat(history(id)).endsWith("APPROVE", "CLOSE");
    }

    @Test
    void theSameDocumentTwiceIsOneNotice() {
        var id = approved();
        var document = issued(UUID.randomUUID(), id, "KK", "130501******0003");
        var eventId = UUID.randomUUID();
        events.publish("adminduk.document", eventId, document.documentId(), document);
        events.publish("adminduk.document", eventId, document.documentId(), document);
        var last = UUID.randomUUID();
        events.publish("adminduk.document", last, document.documentId(), document); // redelivered under another id
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", last)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(noticesOf(id)).isEqualTo(2);
    }

    @Test
    void aRefusalComesBackToTheOfficerWhoCorrectsAndDecidesAgain() {
        var id = approved();
        events.publish("adminduk.registry", id, new Refused(id, "BIRTH", Instant.now(), List.of("MOTHER_UNKNOWN")));
        awaitState(id, "RETURNED");
        assertThat(JSON.readTree(event("refused-by-registry", id))
                        .at("/reasons/0")
                        .asString())
                .isEqualTo("MOTHER_UNKNOWN");
        assertThat(api.get("/v1/worklists?state=RETURNED&limit=100", verifier)
                        .response()
                        .body())
                .contains(id.toString());

        assertThat(change("PUT", id, "/form", verifier, Reports.complete()).status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/verification", verifier, "").text("/state"))
                .isEqualTo("VERIFIED");
        assertThat(change("POST", id, "/approval", verifier, "").status()).isEqualTo(403);
        assertThat(change("POST", id, "/approval", approver, "").text("/state")).isEqualTo("REGISTERING");
        register(id);
        awaitState(id, "AWAITING_SIGNATURE");
    }

    @Test
    void aRefusalOfWhatIsDoneChangesNothing() {
        var id = approved();
        register(id);
        awaitState(id, "AWAITING_SIGNATURE");
        var late = events.publish(
                "adminduk.registry", id, new Refused(id, "BIRTH", Instant.now(), List.of("MOTHER_UNKNOWN")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox where event_id = :id")
                                .param("id", late)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(state(id)).isEqualTo("AWAITING_SIGNATURE");
    }

    private UUID register(UUID id) {
        var child = UUID.randomUUID();
        events.publish("adminduk.registry", id, new Registered(id, "BIRTH", child, UUID.randomUUID(), "not for us"));
        return child;
    }

    private void issue(UUID id, String kind, String number) {
        var document = issued(UUID.randomUUID(), id, kind, number);
        events.publish("adminduk.document", document.documentId(), document);
    }

    private Issued issued(UUID documentId, UUID id, String kind, String number) {
        var pickup = confidential.seal(documentId, Map.of("link", "http://localhost:8080/d/abc", "pin", "123456"));
        return new Issued(
                documentId, id, kind, number, 1, NAGARI, Instant.now(), "http://localhost:8080/v/abc", pickup);
    }

    private void awaitOutput(UUID id, String kind) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        jdbc.sql("select count(*) from application_output where application_id = :id and kind = :kind")
                                        .param("id", id)
                                        .param("kind", kind)
                                        .query(Integer.class)
                                        .single()
                                == 1);
    }

    private int noticesOf(UUID id) {
        return jdbc.sql("select count(*) from message where source_key like :key")
                .param("key", "document-ready/" + id + "/%")
                .query(Integer.class)
                .single();
    }
}
