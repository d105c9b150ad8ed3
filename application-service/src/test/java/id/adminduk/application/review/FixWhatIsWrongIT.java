package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reasons name what is wrong, and only that is open to the applicant.
class FixWhatIsWrongIT extends RunningService {
    private static final String NOTE = "Bu Rahma, mohon cocokkan dengan buku nikah";

    @Test
    void theNamedFieldAndNothingElse() {
        var id = submitted();
        var asked = change("POST", id, "/fix-request", verifier, mismatch("/child/birthPlace"));
        assertThat(asked.status()).isEqualTo(200);
        var refused = change("PUT", id, "/form", citizen, form(id, "name", "Nama Lain"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("not-asked-for");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/child/name");
        assertThat(change("PUT", id, "/form", citizen, form(id, "birthPlace", "Pariaman"))
                        .status())
                .isEqualTo(200);
        assertThat(change("POST", id, "/resubmission", citizen, "").status()).isEqualTo(200);
    }

    @Test
    void theApplicantReadsWhyWhereAndWhatNext() {
        var id = submitted();
        change("POST", id, "/fix-request", verifier, mismatch("/child/birthPlace"));
        var seen = api.get("/v1/applications/" + id, citizen);
        assertThat(seen.text("/reasons/0/field")).isEqualTo("/child/birthPlace");
        assertThat(seen.text("/reasons/0/text")).isNotEmpty();
        assertThat(seen.text("/reasons/0/nextStep")).isNotEmpty();
        assertThat(seen.text("/note")).isEqualTo(NOTE);
        assertThat(event("needs-fix", id)).doesNotContain("Rahma");
        assertThat(jdbc.sql("select count(*) from officer_note where application_id = :id"
                                + " and position('Rahma' in encode(note, 'escape')) > 0")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        change("PUT", id, "/form", citizen, form(id, "birthPlace", "Pariaman"));
        change("POST", id, "/resubmission", citizen, "");
        assertThat(api.get("/v1/applications/" + id, citizen).text("/note")).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1} {2}")
    @CsvSource({
        "DATA_MISMATCH, field, /child/shoeSize, field-unknown",
        "DATA_MISMATCH, field, child, field-unknown",
        "DATA_MISMATCH, rule, UU24, rule-invalid",
        "DOC_UNREADABLE, field, /child/name, field-unknown",
    })
    void refusesReasonsThatSayNothing(String code, String what, String value, String wrong) {
        var item = Map.of("code", code, "requirement", "BIRTH_LETTER", what, value);
        var answer = change("POST", submitted(), "/fix-request", verifier, Map.of("items", List.of(item)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors").toString()).contains(wrong);
    }

    @Test
    void anOpenFormOpensItsUploads() {
        var id = submitted();
        var body = Map.of("items", List.of(Map.of("code", "DATA_MISMATCH")), "note", "x".repeat(501));
        assertThat(change("POST", id, "/fix-request", verifier, body).status()).isEqualTo(422);
        assertThat(change(
                                "POST",
                                id,
                                "/fix-request",
                                verifier,
                                Map.of("items", List.of(Map.of("code", "DATA_MISMATCH"))))
                        .status())
                .isEqualTo(200);
        assertThat(change("PUT", id, "/form", citizen, form(id, "name", "Nama Lain"))
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> mismatch(String field) {
        return Map.of("items", List.of(Map.of("code", "DATA_MISMATCH", "field", field)), "note", NOTE);
    }

    /// The form as the case has it, with one field of the child changed.
    private JsonNode form(UUID id, String field, String value) {
        var tree = api.get("/v1/applications/" + id, citizen).body().at("/form").deepCopy();
        ((ObjectNode) tree.path("child")).put(field, value);
        return tree;
    }
}
