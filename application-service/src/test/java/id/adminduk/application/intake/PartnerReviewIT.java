package id.adminduk.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a hospital corrects or takes back is weighed by an officer; nothing changes by itself.
class PartnerReviewIT extends PartnerReviewTest {
    @Test
    void aCorrectionReplacesTheFormOnlyWhenAVerifierAgrees() {
        var report = Reports.complete();
        var id = submittedCase(report);
        var review = amended(lighter(report));
        assertThat(weight(id)).isEqualTo(3150);
        assertThat(history(id)).endsWith("PARTNER_AMENDMENT");
        var shown = api.get("/v1/partner-reviews/" + review, verifier);
        assertThat(shown.text("/proposal")).isEqualTo("REPLACE_FORM");
        assertThat(shown.text("/differences/0/pointer")).isEqualTo("/child/weightGrams");
        assertThat(shown.text("/differences/0/filed")).isEqualTo("3150");
        assertThat(shown.text("/differences/0/amended")).isEqualTo("2900");

        var accepted = decide(review, "acceptance", verifier, "");
        assertThat(accepted.text("/state")).isEqualTo("ACCEPTED");
        assertThat(weight(id)).isEqualTo(2900);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(history(id)).endsWith("PARTNER_AMENDMENT", "ACCEPT_AMENDMENT");
        assertThat(decide(review, "acceptance", verifier, "").code()).isEqualTo("partner-review-decided");
    }

    @Test
    void nobodyApprovesWhileTheInstitutionsWordIsUnheard() {
        var report = Reports.complete();
        var id = submittedCase(report);
        change("POST", id, "/verification", verifier, "");
        var review = amended(lighter(report));
        assertThat(change("POST", id, "/approval", approver, "").code()).isEqualTo("partner-review-open");
        assertThat(decide(review, "acceptance", verifier, "").status()).isEqualTo(200);
        assertThat(state(id)).as("verified anew").isEqualTo("SUBMITTED");
        change("POST", id, "/verification", verifier, "");
        assertThat(change("POST", id, "/approval", approver, "").status()).isEqualTo(200);
    }

    @Test
    void aNewerCorrectionTakesThePlaceOfOneNobodySaw() {
        var report = Reports.complete();
        var id = submittedCase(report);
        var older = amended(lighter(report));
        var newer = amended(lighter(report).named("Aisha"));
        assertThat(decide(older, "acceptance", verifier, "").code()).isEqualTo("partner-review-decided");
        assertThat(decide(newer, "dismissal", verifier, Map.of("note", "Sudah benar"))
                        .status())
                .isEqualTo(200);
        assertThat(weight(id)).isEqualTo(3150);
        assertThat(isFlagged(id)).isFalse();
    }

    @Test
    void aNameAParentGaveStaysUnderACorrection() {
        var nameless = Reports.nameless();
        publish(nameless);
        var id = opened();
        awaitState(id, "WAITING_NAME");
        change("POST", id, "/name", mother, Map.of("name", "Nurul Huda"));
        var review = amended(lighter(nameless));
        assertThat(isFlagged(id)).isTrue();
        assertThat(flagInTheWorkList(id)).isTrue();
        decide(review, "acceptance", verifier, "");
        assertThat(flagInTheWorkList(id)).isFalse();
        assertThat(weight(id)).isEqualTo(2900);
        assertThat(api.get("/v1/applications/" + id, mother).text("/form/child/name"))
                .isEqualTo("Nurul Huda");
    }

    @Test
    void theNameACorrectionBringsEndsTheWaiting() {
        var nameless = Reports.nameless();
        publish(nameless);
        var id = opened();
        awaitState(id, "WAITING_NAME");
        var review = amended(nameless.named("Nurul Huda"));
        assertThat(decide(review, "acceptance", verifier, "").text("/caseState"))
                .isEqualTo("SUBMITTED");
        assertThat(history(id)).endsWith("ACCEPT_AMENDMENT", "COMPLETE_NAME");
    }

    @Test
    void whatIsTakenBackIsCancelledByAnOfficer() {
        var id = submittedCase(Reports.complete());
        var review = voided();
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(api.get("/v1/partner-reviews/" + review, verifier).text("/proposal"))
                .isEqualTo("END_CASE");
        assertThat(decide(review, "acceptance", verifier, "").text("/caseState"))
                .isEqualTo("CANCELLED");
        assertThat(event("cancelled", id)).contains("PARTNER_VOIDED", partnerEvent.toString());
    }

    @Test
    void aDecidedCaseIsNotChangedAnyMore() {
        var report = Reports.complete();
        var id = submittedCase(report);
        change("POST", id, "/verification", verifier, "");
        change("POST", id, "/approval", approver, "");
        var review = amended(lighter(report));
        var shown = api.get("/v1/partner-reviews/" + review, verifier);
        assertThat(shown.text("/proposal")).isEqualTo("CORRECT_RECORDS");
        assertThat(shown.body().at("/services").toString()).contains("FIX", "BIO-CHG");
        var withdrawn = voided();
        assertThat(api.get("/v1/partner-reviews/" + withdrawn, approver).text("/services/0"))
                .isEqualTo("CANCEL");
        decide(review, "acceptance", verifier, "");
        assertThat(weight(id)).isEqualTo(3150);
        assertThat(state(id)).isEqualTo("REGISTERING");
    }

    @Test
    void aCitizensOwnCaseTakesNoInstitutionsReport() {
        var report = Reports.complete();
        var own = api.create("/v1/applications", mother, Map.of("service", "BIRTH"))
                .id();
        change("PUT", own, "/form", mother, report);
        List.of("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP").forEach(requirement -> upload(own, requirement));
        api.create("/v1/applications/" + own + "/submission", mother, "");
        publish(report);
        awaitState(opened(), "CANCELLED");
        var review = amended(lighter(report));
        var shown = api.get("/v1/partner-reviews/" + review, verifier);
        assertThat(shown.text("/applicationId")).isEqualTo(own.toString());
        assertThat(shown.text("/proposal")).isEqualTo("ASK_FOR_FIX");
        assertThat(decide(review, "acceptance", verifier, "").code()).isEqualTo("partner-review-not-theirs");
        assertThat(isFlagged(own)).isTrue();
    }

    @Test
    void onlyOfficersOfTheAreaAndTheVersionTheySaw() {
        var report = Reports.complete();
        submittedCase(report);
        var review = amended(lighter(report));
        var path = "/v1/partner-reviews/" + review;
        assertThat(listed(verifier)).contains(review.toString());
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.05.02", "officer-lain");
        assertThat(listed(elsewhere)).doesNotContain(review.toString());
        assertThat(api.get(path, elsewhere).status()).isEqualTo(404);
        assertThat(api.change("POST", path + "/acceptance", elsewhere, "\"v1\"", "")
                        .status())
                .isEqualTo(404);
        assertThat(api.change("POST", path + "/acceptance", verifier, "", "").code())
                .isEqualTo("precondition-required");
        assertThat(api.change("POST", path + "/acceptance", verifier, "\"v9\"", "")
                        .code())
                .isEqualTo("stale-version");
        assertThat(api.change("POST", path + "/dismissal", verifier, "\"v1\"", Map.of("note", " "))
                        .status())
                .isEqualTo(422);
        for (var role : Arrays.stream(Role.values())
                .filter(role -> role != Role.VERIFIER && role != Role.SERVICE)
                .toList()) {
            var token = TestTokens.officer(role, "13.05");
            assertThat(api.change("POST", path + "/acceptance", token, "\"v1\"", "")
                            .status())
                    .as("%s", role)
                    .isEqualTo(403);
            assertThat(api.get(path, token).status()).isEqualTo(role == Role.APPROVER ? 200 : 403);
        }
    }
}
