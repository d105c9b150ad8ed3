package id.adminduk.application.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.birth.BirthRules;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.RepositoryRoot;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What our neighbours publish, read as we read it.
class NeighbourSamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsAPartnersBirth() {
        var event = sample("adminduk.partner-event.accepted.v1");
        assertThat(event.at("/eventType").asString()).isEqualTo("BIRTH");
        assertThat(event.hasNonNull("partnerEventId")).isTrue();
        assertThat(event.hasNonNull("partnerId")).isTrue();
        var report = JSON.treeToValue(event.get("confidential"), BirthReport.class); // strict: no field may be lost
        assertThat(BirthRules.wrong(report, LocalDate.now())).isEmpty();
    }

    @Test
    void readsARegistration() {
        var effect = read("adminduk.registry.registered.v1", Outcome.Registered.class);
        assertThat(effect.applicationId()).isNotNull();
        assertThat(effect.childId()).isNotNull();
        assertThat(effect.familyId()).isNotNull();
    }

    @Test
    void readsAChange() {
        var effect = read("adminduk.registry.changed.v1", Outcome.Change.class);
        assertThat(effect.applicationId()).isNotNull();
        assertThat(effect.service()).isEqualTo("DEATH");
        assertThat(effect.openCards()).isPositive();
    }

    @Test
    void readsARegionMove() {
        var move = LENIENT.treeToValue(sample(RegionMoved.TYPE), RegionMoved.class);
        assertThat(move.everybody()).isTrue();
        assertThat(move.toCode()).isNotEqualTo(move.fromCode());
    }

    @Test
    void readsARefusal() {
        assertThat(read("adminduk.registry.refused.v1", Outcome.Refused.class).reasons())
                .isNotEmpty();
    }

    @Test
    void readsADocument() {
        var event = sample("adminduk.document.issued.v1");
        var pickup = LENIENT.treeToValue(event.get("confidential"), Outcome.Pickup.class);
        assertThat(pickup.link()).startsWith("http");
        assertThat(pickup.pin()).isNotBlank();
        var document = read("adminduk.document.issued.v1", Outcome.Document.class);
        assertThat(document.kind()).isIn("AKTA_KELAHIRAN", "KK");
        assertThat(document.version()).isPositive();
    }

    /// A neighbour's sample, once its owner has committed it.
    private static JsonNode sample(String type) {
        Assumptions.assumeTrue(Files.exists(RepositoryRoot.find().resolve("docs/api/events/" + type + ".json")));
        return JSON.readTree(EventSamples.of(type));
    }

    private static <T> T read(String type, Class<T> as) {
        var event = (ObjectNode) sample(type);
        event.put("confidential", "sealed");
        return LENIENT.treeToValue(event, as);
    }
}
