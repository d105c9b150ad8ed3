package id.adminduk.application.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.adminduk.application.Reports;
import id.adminduk.application.form.Form;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A child whose parents nobody knows, and a birth date nobody knows whole.
class FoundlingFormTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now();

    @Test
    void aGuardianAndThePoliceReportStandForParents() {
        assertThat(BirthRules.wrongOrMissing(Reports.foundling(), TODAY)).isEmpty();
        assertThat(Objects.requireNonNull(Reports.foundling().marriageProof()).kind())
                .isEqualTo("NONE");
        var empty = (ObjectNode) JSON.valueToTree(BirthReport.EMPTY);
        empty.putObject("foundling");
        assertThat(pointers(BirthRules.wrongOrMissing(report(empty), TODAY)))
                .contains(
                        "#/foundling/guardian/nik",
                        "#/foundling/policeReport/number",
                        "#/foundling/policeReport/date",
                        "#/foundling/policeReport/office")
                .doesNotContain("#/mother/nik", "#/child/birthOrder", "#/marriageProof/kind");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/mother | {\"nik\":\"1305014101800003\",\"name\":\"Nurhayati\"} | foundling-parents",
                "/father | {\"name\":\"Nurdin\"} | foundling-parents",
                "/marriageProof/kind | \"SPTJM\" | foundling-parents",
                "/reporter/relation | \"MOTHER\" | foundling-parents",
                "/reporter/relation | \"UNCLE\" | code-invalid",
                "/foundling/guardian/nik | \"123\" | nik-invalid",
                "/foundling/guardian/name | \"Ahmad 2\" | name-invalid",
                "/foundling/policeReport/date | \"2999-01-01\" | date-invalid",
                "/foundling/policeReport/number | \" \" | text-invalid"
            })
    void namesWhatCannotBe(String pointer, String value, String code) {
        var form = (ObjectNode) JSON.valueToTree(Reports.foundling());
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) form.at(pointer.substring(0, last))).set(pointer.substring(last + 1), JSON.readTree(value));
        assertThat(BirthRules.wrong(report(form), TODAY))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("#" + pointer, code));
    }

    @Test
    void onePoliceReportIsOneChild() {
        var one = Reports.foundling();
        assertThat(one.named("Lain").naturalKey()).isEqualTo(one.naturalKey()).isNotNull();
        assertThat(one.naturalKey()).isNotEqualTo(Reports.foundling().naturalKey());
        assertThat(BirthReport.of(Form.of(one)).foundling()).isEqualTo(one.foundling());
        assertThat(Form.of(Reports.complete()).at("/foundling").isMissingNode()).isTrue();
    }

    /// A day or a month is unknown only where the report is late whatever day it was (domain.md 1.2, 3.2).
    @ParameterizedTest(name = "born {0}, {1} unknown, told {2}")
    @CsvSource({
        "2026-11-02, DAY, 2026-11-20, false",
        "2026-09-02, DAY, 2026-11-20, false",
        "2026-09-02, DAY, 2026-11-29, false",
        "2026-09-02, DAY, 2026-11-30, true",
        "2026-01-02, DAY_AND_MONTH, 2026-11-20, false",
        "2025-01-02, DAY_AND_MONTH, 2026-03-01, false",
        "2025-01-02, DAY_AND_MONTH, 2026-03-02, true",
        "1950-01-02, DAY_AND_MONTH, 2026-11-20, true"
    })
    void anUnknownDayIsForALateReport(String born, String unknown, LocalDate told, boolean allowed) {
        var form = (ObjectNode) JSON.valueToTree(Reports.complete());
        ((ObjectNode) form.at("/child")).put("birthDate", born).put("birthDateUnknown", unknown);
        var codes = BirthRules.wrong(report(form), told).stream()
                .filter(wrong -> wrong.pointer().equals("#/child/birthDateUnknown"))
                .map(FieldError::code)
                .toList();
        assertThat(codes).isEqualTo(allowed ? List.of() : List.of("birth-date-too-recent"));
    }

    private static BirthReport report(ObjectNode form) {
        return JSON.treeToValue(form, BirthReport.class);
    }

    private static List<String> pointers(List<FieldError> errors) {
        return errors.stream().map(FieldError::pointer).toList();
    }
}
