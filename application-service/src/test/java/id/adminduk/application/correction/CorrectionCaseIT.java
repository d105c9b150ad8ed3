package id.adminduk.application.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.EventSamples;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What identity-service decided about correction requests, as its samples have it.
class CorrectionCaseIT extends RunningService {
    private final UUID correction = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void thePersonLivesHere() {
        residentIs(citizenId, NAGARI, "ACTIVE");
    }

    @Test
    void anAcceptedRequestIsACaseOfTheCitizenWhoAsked() {
        var event = sealed(AcceptedCorrection.TYPE);
        event.put("caseId", caseId.toString()).put("requestedBy", citizenId.toString());
        var id = UUID.randomUUID();
        publish(id, AcceptedCorrection.TYPE, event);
        publish(id, AcceptedCorrection.TYPE, event);
        await().atMost(Duration.ofSeconds(20)).until(() -> cases() == 1);
        assertThat(state(caseId)).isEqualTo("SUBMITTED");
        assertThat(history(caseId)).containsExactly("OPEN", "SUBMIT");
        var own = api.get("/v1/applications/" + caseId, citizen);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("/service")).isEqualTo("BIO-CHG");
        assertThat(own.text("/form/changes/0/element")).isEqualTo("BIRTH_PLACE");
        assertThat(event("submitted", caseId)).contains("\"regionCode\":\"" + NAGARI + "\"", "\"service\":\"BIO-CHG\"");
        await().atMost(Duration.ofSeconds(20)).until(() -> told("received/" + caseId) == 1);
    }

    /// Two other officers, as for any case; the registry is told the values the first one accepted.
    @Test
    void theCaseIsVerifiedAndApprovedAndTheRegistryToldItsForm() {
        var event = sealed(AcceptedCorrection.TYPE);
        event.put("caseId", caseId.toString()).put("requestedBy", citizenId.toString());
        publish(UUID.randomUUID(), AcceptedCorrection.TYPE, event);
        await().atMost(Duration.ofSeconds(20)).until(() -> cases() == 1);
        assertThat(change("POST", caseId, "/verification", verifier, "").status())
                .isEqualTo(200);
        assertThat(change("POST", caseId, "/approval", approver, "").status()).isEqualTo(200);
        var approved = JSON.readTree(event("approved", caseId));
        assertThat(approved.get("service").asString()).isEqualTo("BIO-CHG");
        var form = confidential.open(
                caseId, approved.get("confidential").asString(), tools.jackson.databind.JsonNode.class);
        var accepted = JSON.readTree(EventSamples.of(AcceptedCorrection.TYPE)).get("confidential");
        assertThat(form.get("changes")).isEqualTo(accepted.get("changes"));
        assertThat(form.get("person")).isEqualTo(accepted.get("person"));
    }

    @Test
    void whoeverWasRefusedIsTold() {
        var event = sealed(RefusedCorrection.TYPE);
        publish(UUID.randomUUID(), RefusedCorrection.TYPE, event);
        await().atMost(Duration.ofSeconds(20)).until(() -> told("correction-refused/" + correction) == 1);
    }

    @Test
    void whoeverHasNoPhoneAnyMoreReadsItInTheOwnData() {
        var event = sealed(RefusedCorrection.TYPE);
        var contact = new RefusedCorrection.Contact(null);
        event.put("confidential", confidential.seal(correction, contact));
        var id = UUID.randomUUID();
        publish(id, RefusedCorrection.TYPE, event);
        await().atMost(Duration.ofSeconds(20)).until(() -> isDone(id));
        assertThat(told("correction-refused/" + correction)).isZero();
    }

    /// The committed sample, about a request of this test, sealed as on the wire.
    private ObjectNode sealed(String type) {
        var event = (ObjectNode) JSON.readTree(EventSamples.of(type));
        event.put("correctionId", correction.toString());
        event.put("confidential", confidential.seal(correction, event.get("confidential")));
        return event;
    }

    private void publish(UUID id, String type, ObjectNode event) {
        events.publishJson("adminduk.correction", id, correction, type, event.toString());
    }

    private int cases() {
        return jdbc.sql("select count(*) from application where id = :id")
                .param("id", caseId)
                .query(Integer.class)
                .single();
    }

    private int told(String cause) {
        return jdbc.sql("select count(*) from message where source_key = :cause")
                .param("cause", cause + "/phone")
                .query(Integer.class)
                .single();
    }

    private boolean isDone(UUID event) {
        return jdbc.sql("select exists (select 1 from inbox where event_id = :id)")
                .param("id", event)
                .query(Boolean.class)
                .single();
    }
}
