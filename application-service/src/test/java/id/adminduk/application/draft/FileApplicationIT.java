package id.adminduk.application.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A citizen files an application: draft, form, uploads, submission, fix, withdrawal.
class FileApplicationIT extends RunningService {

    @Test
    void aDraftIsOpenedOnceHoweverOftenItIsAsked() {
        var key = UUID.randomUUID().toString();
        var first = api.create("/v1/applications", citizen, key, Map.of("service", "BIRTH"));
        var second = api.create("/v1/applications", citizen, key, Map.of("service", "BIRTH"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.etag()).isEqualTo("\"v0\"");
        assertThat(first.response().headers().firstValue("Location")).contains("/v1/applications/" + first.id());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
    }

    @Test
    void onlyOfferedServicesAndKnownPropertiesAreTaken() {
        assertThat(api.create("/v1/applications", citizen, Map.of("service", "PASSPORT"))
                        .code())
                .isEqualTo("service-unknown");
        var smuggled = api.create("/v1/applications", citizen, Map.of("service", "BIRTH", "status", "APPROVED"));
        assertThat(smuggled.status()).isEqualTo(400);
        assertThat(smuggled.code()).isEqualTo("unknown-property");
    }

    @Test
    void theFormIsSealedInItsRow() {
        var id = filledDraft(Reports.complete());
        var stored = new String(jdbc.sql("select form from application where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single());
        assertThat(stored).doesNotContain("Rahma").doesNotContain("1305");
        assertThat(api.get("/v1/applications/" + id, citizen).text("/form/mother/name"))
                .isEqualTo("Rahma Yulia");
    }

    @Test
    void aWrongFieldIsNamedByItsPointer() {
        var id = draft();
        var answer =
                change("PUT", id, "/form", citizen, "{\"mother\":{\"nik\":\"1305013208900001\",\"name\":\"Rahma\"}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("nik-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("#/mother/nik");
        assertThat(answer.response().body()).doesNotContain("1305013208900001");
        assertThat(version(id)).isZero();
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        var id = draft();
        var path = "/v1/applications/" + id + "/form";
        assertThat(api.change("PUT", path, citizen, "", BirthReport.EMPTY).status())
                .isEqualTo(428);
        assertThat(api.change("PUT", path, citizen, "\"v7\"", BirthReport.EMPTY).status())
                .isEqualTo(412);
        var saved = api.change("PUT", path, citizen, "\"v0\"", BirthReport.EMPTY);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.etag()).isEqualTo("\"v1\"");
    }

    @Test
    void anIncompleteDraftSaysEverythingThatIsMissing() {
        var id = draft();
        var answer = api.create("/v1/applications/" + id + "/submission", citizen, "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("application-incomplete");
        assertThat(answer.response().body())
                .contains("#/child/sex", "#/attachments/BIRTH_LETTER", "#/attachments/PARENTS_KTP");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void submissionGivesANumberAPinAndAPromise() {
        var id = filledDraft(Reports.complete());
        var key = UUID.randomUUID().toString();
        var receipt = api.create("/v1/applications/" + id + "/submission", citizen, key, "");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text("/trackingNo")).matches("[A-Z]{2,3}(-[0-9A-HJKMNP-TV-Z]{4,5}){2,3}");
        assertThat(receipt.text("/trackingPin")).matches("[0-9]{6}");
        assertThat(receipt.text("/promisedAt")).isNotEmpty();
        var again = api.create("/v1/applications/" + id + "/submission", citizen, key, "");
        assertThat(again.text("/trackingPin")).isEqualTo(receipt.text("/trackingPin"));

        var submitted = JSON.readTree(event("submitted", id));
        assertThat(submitted.at("/regionCode").asString()).isEqualTo(NAGARI);
        assertThat(submitted.at("/channel").asString()).isEqualTo("CITIZEN");
        assertThat(submitted.at("/trackingNo").asString()).isEqualTo(receipt.text("/trackingNo"));
        assertThat(history(id)).containsExactly("OPEN", "FILL", "SUBMIT");
    }

    @Test
    void onlyTheNamedUploadHasToBeReplaced() {
        var id = submitted();
        var asked = change(
                "POST",
                id,
                "/fix-request",
                verifier,
                Map.of("items", List.of(Map.of("requirement", "BIRTH_LETTER", "code", "DOC_UNREADABLE"))));
        assertThat(asked.text("/state")).isEqualTo("NEEDS_FIX");
        assertThat(JSON.readTree(event("needs-fix", id)).at("/reasons").toString())
                .isEqualTo("[\"DOC_UNREADABLE\"]");
        var seen = api.get("/v1/applications/" + id, citizen);
        assertThat(seen.text("/reasons/0/text")).isEqualTo("Dokumen tidak terbaca.");
        assertThat(seen.text("/reasons/0/nextStep")).isNotEmpty();

        var early = change("POST", id, "/resubmission", citizen, "");
        assertThat(early.code()).isEqualTo("application-incomplete");
        assertThat(early.text("/errors/0/pointer")).isEqualTo("#/attachments/BIRTH_LETTER");
        upload(id, "BIRTH_LETTER");
        assertThat(change("POST", id, "/resubmission", citizen, "").text("/state"))
                .isEqualTo("SUBMITTED");
        assertThat(history(id)).endsWith("REQUEST_FIX", "RESUBMIT");
    }

    @Test
    void aCitizenWithdraws() {
        var id = submitted();
        assertThat(change("POST", id, "/cancellation", citizen, "").text("/state"))
                .isEqualTo("CANCELLED");
        assertThat(JSON.readTree(event("cancelled", id)).at("/reasons/0").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(change("POST", id, "/cancellation", citizen, "").code()).isEqualTo("illegal-transition");
    }

    @Test
    void anotherCitizensCaseDoesNotExist() {
        var id = submitted();
        var stranger = TestTokens.citizen(UUID.randomUUID());
        var unknown = api.get("/v1/applications/" + UUID.randomUUID(), stranger);
        var foreign = api.get("/v1/applications/" + id, stranger);
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(foreign.code()).isEqualTo("not-found");
        assertThat(change("POST", id, "/cancellation", stranger, "").status()).isEqualTo(404);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }
}
