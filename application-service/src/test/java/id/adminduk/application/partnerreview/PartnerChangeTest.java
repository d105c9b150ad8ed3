package id.adminduk.application.partnerreview;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.CaseFixture;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.test.EventSamples;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What differs, and what follows from it.
class PartnerChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper LENIENT = JSON.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static PartnerReview review(String kind, UUID event) {
        var change = kind.equals("VOIDING")
                ? new PartnerChange.Voided(UUID.randomUUID(), event, CaseFixture.PARTNER, NOW, "SENT_TWICE")
                : new PartnerChange.Amended(UUID.randomUUID(), event, CaseFixture.PARTNER, NOW, Reports.complete());
        return PartnerReview.of(change, UUID.randomUUID());
    }

    private static Application partners(Stage stage) {
        return CaseFixture.in(stage, CaseFixture.aPartnersDraft());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "WAITING_NAME,       REPLACE_FORM,    END_CASE",
        "SUBMITTED,          REPLACE_FORM,    END_CASE",
        "NEEDS_FIX,          REPLACE_FORM,    END_CASE",
        "VERIFIED,           REPLACE_FORM,    END_CASE",
        "RETURNED,           REPLACE_FORM,    END_CASE",
        "REGISTERING,        CORRECT_RECORDS, CANCEL_AKTA",
        "AWAITING_SIGNATURE, CORRECT_RECORDS, CANCEL_AKTA",
        "CLOSED,             CORRECT_RECORDS, CANCEL_AKTA",
        "REJECTED,           NOTHING,         NOTHING",
        "CANCELLED,          NOTHING,         NOTHING"
    })
    void whatFollowsDependsOnHowFarTheCaseIs(Stage stage, Proposal amended, Proposal voided) {
        assertThat(Proposal.of(review("AMENDMENT", CaseFixture.PARTNER_EVENT), partners(stage)))
                .isEqualTo(amended);
        assertThat(Proposal.of(review("VOIDING", CaseFixture.PARTNER_EVENT), partners(stage)))
                .isEqualTo(voided);
    }

    @Test
    void aCitizensOwnCaseTakesNoInstitutionsReport() {
        assertThat(Proposal.of(review("AMENDMENT", UUID.randomUUID()), CaseFixture.in(Stage.SUBMITTED)))
                .isEqualTo(Proposal.ASK_FOR_FIX);
    }

    @Test
    void everyFieldThatReadsOtherwiseIsNamed() {
        var filed = Form.of(Reports.nameless());
        var tree = filed.tree().deepCopy();
        tree.withObject("/child").put("weightGrams", 2900).put("birthTime", (String) null);
        tree.withArray("/witnesses").remove(1);
        var found = Difference.between(filed, new Form(tree));
        assertThat(found)
                .extracting(Difference::pointer)
                .containsExactly("/child/birthTime", "/child/weightGrams", "/witnesses/1/name", "/witnesses/1/nik");
        assertThat(found.get(1)).isEqualTo(new Difference("/child/weightGrams", "3150", "2900"));
        assertThat(found.getFirst().amended()).isNull();
    }

    @Test
    void aNameAParentGaveIsNoDifference() {
        var nameless = Reports.nameless();
        assertThat(Difference.between(Form.of(nameless.named("Zahra")), Form.of(nameless)))
                .isEmpty();
        assertThat(Difference.between(Form.of(nameless.named("Zahra")), Form.of(nameless.named("Aisha"))))
                .hasSize(1);
    }

    @Test
    void readsWhatPartnersSend() {
        var sample = (ObjectNode) JSON.readTree(EventSamples.of("adminduk.partner-event.amended.v1"));
        assertThat(JSON.treeToValue(sample.get("confidential"), BirthReport.class)
                        .hasName())
                .isTrue(); // strict: no field may be lost
        var amended = LENIENT.treeToValue(sample.put("confidential", "sealed"), PartnerChange.AmendedEvent.class);
        assertThat(amended.amendmentId()).isNotNull().isNotEqualTo(amended.partnerEventId());
        var voided = EventSamples.read("adminduk.partner-event.voided.v1", PartnerChange.VoidedEvent.class);
        assertThat(voided.reason()).isEqualTo("SENT_TWICE");
    }
}
