package id.adminduk.identity.correction;

import static id.adminduk.identity.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a citizen's wish to the registry: what an officer accepted here is the form that application-service's case
/// brings back when it is approved (its half: CorrectionCaseIT there).
class CorrectionCarriedOutIT extends CorrectionTest {
    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    JsonMapper json;

    @Test
    void anApprovedCaseOfACorrectionChangesTheRecordTheCitizenReads() {
        claim();
        var changes = "{\"changes\":[{\"element\":\"BIRTH_PLACE\",\"newValue\":\"Bukittinggi\"},"
                + "{\"element\":\"TITLE_AFTER\",\"newValue\":\"S.Pd.\"}]}";
        var accepted = json(calls.post(path + "/acceptance", SITI, changes, "\"v2\""));
        var caseId = UUID.fromString(accepted.get("caseId").asString());
        assertThat(biodata().get("birthPlace").asString()).isNotEqualTo("Bukittinggi");

        approve(caseId, formOfTheCase(caseId));

        var changed = events.next("adminduk.registry", "adminduk.registry.changed.v1", caseId);
        assertThat(changed.read(JsonNode.class).get("service").asString()).isEqualTo("BIO-CHG");
        assertThat(biodata().get("birthPlace").asString()).isEqualTo("Bukittinggi");
        assertThat(biodata().get("titleAfter").asString()).isEqualTo("S.Pd.");
        assertThat(jdbc.sql("select change from resident_history where case_id = :case and resident_id = :person")
                        .param("case", caseId)
                        .param("person", citizen.person().personId())
                        .query(String.class)
                        .list())
                .containsExactly("CORRECTED");
        var asked = json(calls.get("/v1/me/corrections/" + id, citizenToken()));
        assertThat(asked.at("/answer/caseId").asString()).isEqualTo(caseId.toString());
    }

    /// Of the whole family, which stays where it is (docs/decisions/0088).
    @Test
    void anAddressWrittenWrongIsWrittenRight() {
        claim();
        var home = json(calls.get("/v1/me/family", citizenToken()));
        var changes = "{\"changes\":[{\"element\":\"STREET\",\"newValue\":\"Jalan Raya Lubuk Alung 7\"}]}";
        var caseId = UUID.fromString(json(calls.post(path + "/acceptance", SITI, changes, "\"v2\""))
                .get("caseId")
                .asString());
        var form = formOfTheCase(caseId);
        assertThat(form.at("/changes/0/oldValue").asString())
                .isEqualTo(home.at("/address").asString());

        approve(caseId, form);

        events.next("adminduk.registry", "adminduk.registry.changed.v1", caseId);
        var written = json(calls.get("/v1/me/family", citizenToken()));
        assertThat(written.at("/address").asString()).isEqualTo("Jalan Raya Lubuk Alung 7");
        assertThat(written.at("/rt")).isEqualTo(home.at("/rt"));
        assertThat(biodata().path("formerAddress").asString("")).isEmpty();
    }

    @Test
    void noLineOfAnAddressIsTakenBackOrOfAnotherForm() {
        claim();
        for (var value : new String[] {"7", "007a"})
            calls.post(
                            path + "/acceptance",
                            SITI,
                            "{\"changes\":[{\"element\":\"RT\",\"newValue\":\"" + value + "\"}]}",
                            "\"v2\"")
                    .expectStatus()
                    .isEqualTo(422);
    }

    private JsonNode biodata() {
        return json(calls.get("/v1/me/biodata", citizenToken()));
    }

    private JsonNode formOfTheCase(UUID caseId) {
        var event = events.next("adminduk.correction", "adminduk.correction.accepted.v1", id)
                .read(JsonNode.class);
        assertThat(event.get("caseId").asString()).isEqualTo(caseId.toString());
        return confidential.open(id, event.get("confidential").asString(), JsonNode.class);
    }

    /// As application-service tells it after a verifier and an approver.
    private void approve(UUID caseId, JsonNode form) {
        var event = new HashMap<String, Object>(Map.of(
                "applicationId",
                caseId,
                "trackingNo",
                "AD-7K3M9-Q2X4T",
                "service",
                "BIO-CHG",
                "channel",
                "CITIZEN",
                "regionCode",
                "13.05.01.2001",
                "straightThrough",
                false));
        event.put("submittedAt", "2026-11-21T03:00:00Z");
        event.put("approvedAt", "2026-11-21T03:00:05Z");
        event.put("confidential", confidential.seal(caseId, form));
        events.publishJson(
                "adminduk.application",
                UUID.randomUUID(),
                caseId,
                "adminduk.application.approved.v1",
                json.writeValueAsString(event));
    }
}
