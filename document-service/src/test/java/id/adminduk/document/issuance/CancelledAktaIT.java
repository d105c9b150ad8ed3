package id.adminduk.document.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A cancelled akta of birth is out of force here too, and its entry in the book is void.
@DocumentServiceTest
class CancelledAktaIT {
    private static final String CHANGED = "adminduk.registry.changed.v1";

    @Autowired
    Births births;

    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource({"COURT, COURT_DECISION", "OFFICE, WRONG_DATA"})
    void theAktaIsRevokedAndTheCardStays(String basis, String reason) {
        var birth = Birth.any();
        var issued = births.issued(birth);
        var akta = issued.get("AKTA_KELAHIRAN");
        cancel(birth.childId(), "BIRTH", basis);
        var event = births.data(events.next(Births.TOPIC, "adminduk.document.revoked.v1", akta.id()));
        assertThat(event.get("reason").asString()).isEqualTo(reason);
        assertThat(stateOf(akta.id())).isEqualTo("REVOKED");
        assertThat(stateOf(issued.get("KK").id())).isEqualTo("ISSUED");
        assertThat(entryOf(birth)).isEqualTo("CANCELLED");
    }

    /// Two cases of one key come in their order: when the second has its effect, the first had none.
    @ParameterizedTest
    @CsvSource({"DEATH", "MARRIAGE", "DIVORCE"})
    void anotherAktaOfTheSamePersonLeavesItAlone(String other) {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        var second = Birth.any();
        var last = births.issued(second).get("AKTA_KELAHIRAN");
        var application = UUID.randomUUID();
        cancel(application, birth.childId(), other, "COURT");
        cancel(application, second.childId(), "BIRTH", "COURT");
        events.next(Births.TOPIC, "adminduk.document.revoked.v1", last.id());
        assertThat(stateOf(akta.id())).isEqualTo("ISSUED");
        assertThat(entryOf(birth)).isEqualTo("VALID");
    }

    private void cancel(UUID person, String akta, String basis) {
        cancel(UUID.randomUUID(), person, akta, basis);
    }

    private void cancel(UUID application, UUID person, String akta, String basis) {
        var event = (ObjectNode) json.readTree(EventSamples.of(CHANGED));
        var facts = (ObjectNode) event.get("confidential");
        ((ArrayNode) facts.get("families")).removeAll();
        ((ObjectNode) facts.at("/subjects/0")).put("residentId", person.toString());
        facts.putObject("form").put("akta", akta).put("basis", basis);
        event.put("applicationId", application.toString());
        event.put("service", "CANCEL");
        event.put("confidential", confidential.seal(application, facts));
        events.publishJson(
                "adminduk.registry", UUID.randomUUID(), application, CHANGED, json.writeValueAsString(event));
    }

    private String stateOf(UUID document) {
        return jdbc.sql("select state from document where id = :id")
                .param("id", document)
                .query(String.class)
                .single();
    }

    private String entryOf(Birth birth) {
        return jdbc.sql("select state from register_entry where application_id = :id")
                .param("id", birth.applicationId())
                .query(String.class)
                .single();
    }
}
