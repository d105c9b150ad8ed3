package id.adminduk.identity.newborn;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.kernel.test.EventSamples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// We read what application-service says it writes.
class ApprovedSampleTest {
    private static final String TYPE = "adminduk.application.approved.v1";

    private final JsonMapper lenient = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    @Test
    void readsTheDecision() {
        var sample = (ObjectNode) lenient.readTree(EventSamples.of(TYPE));
        var approved = lenient.treeToValue(sample.put("confidential", "sealed"), ApprovedApplication.class);
        assertThat(approved.service()).isEqualTo("BIRTH");
        assertThat(approved.applicationId()).isNotNull();
        assertThat(approved.submittedAt()).isNotNull();
    }

    @Test
    void readsTheFormInside() {
        var form = lenient.readTree(EventSamples.of(TYPE)).get("confidential");
        var report = strict.treeToValue(form, BirthReport.class);
        assertThat(report.claim().birthDate()).isEqualTo(report.child().birthDate());
        assertThat(report.child().name()).isNotBlank();
        assertThat(report.child().birthTime()).hasToString("00:30+07:00");
        assertThat(report.marriageProof().kind()).isNotNull();
    }
}
