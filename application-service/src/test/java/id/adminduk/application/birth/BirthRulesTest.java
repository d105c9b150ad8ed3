package id.adminduk.application.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.adminduk.application.Reports;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BirthRulesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now();

    @Test
    void aCompleteReportHasNothingWrong() {
        assertThat(BirthRules.wrongOrMissing(Reports.complete(), TODAY)).isEmpty();
    }

    @Test
    void aDraftMayBeEmptyASubmissionMayNot() {
        assertThat(BirthRules.wrong(BirthReport.EMPTY, TODAY)).isEmpty();
        var missing = BirthRules.wrongOrMissing(BirthReport.EMPTY, TODAY);
        assertThat(missing).extracting("code").containsOnly("field-required");
        assertThat(missing)
                .extracting("pointer")
                .contains(
                        "#/child/name", "#/mother/nik", "#/witnesses/1/nik", "#/reporter/phone", "#/marriageProof/kind")
                .doesNotContain("#/father/name", "#/birthLetter/number", "#/child/birthTime");
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("/mother/nik", "\"130501708900001\"", "nik-invalid"), // 15 digits
                Arguments.of("/mother/nik", "\"13050117089O0001\"", "nik-invalid"), // a letter
                Arguments.of("/mother/nik", "\"1305013208900001\"", "nik-invalid"), // day 32
                Arguments.of("/mother/nik", "\"1305017208900001\"", "nik-invalid"), // day 72
                Arguments.of("/mother/nik", "\"1305011713900001\"", "nik-invalid"), // month 13
                Arguments.of("/mother/nik", "\"1305011708900000\"", "nik-invalid"), // serial 0000
                Arguments.of("/child/name", "\"Siti 2\"", "name-invalid"),
                Arguments.of("/child/name", "\"Siti \\ud83d\\ude00\"", "name-invalid"), // emoji
                Arguments.of("/child/name", "\"S\\u0430ti\"", "name-invalid"), // Cyrillic a
                Arguments.of("/child/name", "\"Si\\u200dti\"", "name-invalid"), // zero-width joiner
                Arguments.of("/child/name", "\"\\u202eitiS\"", "name-invalid"), // right-to-left override
                Arguments.of("/child/name", "\"" + "A".repeat(61) + "\"", "name-invalid"),
                Arguments.of("/child/name", "\"a" + "\\u0301".repeat(500) + "\"", "name-invalid"),
                Arguments.of("/child/name", "\"<img src=http://169.254.169.254>\"", "name-invalid"),
                Arguments.of("/child/sex", "\"female\"", "code-invalid"),
                Arguments.of("/child/birthDate", "\"2026-02-30\"", "date-invalid"),
                Arguments.of("/child/birthDate", "\"2999-01-01\"", "date-invalid"),
                Arguments.of("/child/birthDateUnknown", "\"MONTH\"", "code-invalid"),
                Arguments.of("/child/birthTime", "\"25:00\"", "time-invalid"),
                Arguments.of("/child/birthPlace", "\"Lubuk\\r\\nAlung\"", "text-invalid"),
                Arguments.of("/child/weightGrams", "3", "number-invalid"),
                Arguments.of("/child/multipleOrder", "1", "order-mismatch"),
                Arguments.of("/reporter/phone", "\"12\"", "phone-invalid"),
                Arguments.of("/reporter/email", "\"nobody\"", "email-invalid"),
                Arguments.of("/mother/kkNumber", "\"123\"", "kk-invalid"),
                Arguments.of("/marriageProof/number", "null", "field-required"),
                Arguments.of("/witnesses/1/nik", "\"1305014101800003\"", "same-person"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("badFields")
    void namesTheFieldAndTheRule(String pointer, String value, String code) {
        var wrong = BirthRules.wrong(changed(pointer, value), TODAY);
        assertThat(wrong).extracting("pointer").contains("#" + pointer);
        assertThat(wrong).extracting("code").contains(code);
    }

    @Test
    void aRefusalNeverRepeatsTheValue() {
        var wrong = BirthRules.wrong(changed("/mother/nik", "\"1305013208900001\""), TODAY);
        assertThat(wrong.stream().map(Object::toString).collect(Collectors.joining()))
                .doesNotContain("1305013208900001");
    }

    /// For what nobody knows the day of the rule is written, whatever day was told (domain.md 1.2).
    @ParameterizedTest
    @CsvSource({
        "2019-03-04, DAY, 2019-03-15",
        "2019-03-04, DAY_AND_MONTH, 2019-07-01",
        "2019-3-4, DAY, 2019-3-4",
        "2019-03-04, MONTH, 2019-03-04"
    })
    void anUnknownDayIsThatOfTheRule(String told, String unknown, String written) {
        var form = JSON.valueToTree(Reports.complete());
        ((ObjectNode) form.at("/child")).put("birthDate", told).put("birthDateUnknown", unknown);
        var report = JSON.treeToValue(form, BirthReport.class);
        assertThat(Objects.requireNonNull(report.child()).birthDate()).isEqualTo(written);
        assertThat(report.naturalKey()).contains("|" + written + "|");
        assertThat(JSON.valueToTree(report.named("Siti"))
                        .at("/child/birthDateUnknown")
                        .asString())
                .isEqualTo(unknown);
        assertThat(JSON.valueToTree(Reports.complete())
                        .at("/child/birthDateUnknown")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aSecondCitizenshipIsThatOfACountry() {
        assertThat(BirthRules.wrong(changed("/child/dualCitizenship", "{\"country\":\" \"}"), TODAY))
                .extracting("pointer", "code")
                .containsExactly(tuple("#/child/dualCitizenship/country", "text-invalid"));
        assertThat(BirthRules.wrongOrMissing(changed("/child/dualCitizenship", "{\"country\":\"Norwegia\"}"), TODAY))
                .isEmpty();
    }

    @Test
    void twinsAreTwoBirths() {
        var first = changed("/child/multipleOrder", "1").naturalKey();
        var second = changed("/child/multipleOrder", "2").naturalKey();
        assertThat(first).isNotEqualTo(second);
        assertThat(BirthReport.EMPTY.naturalKey()).isNull();
    }

    private static BirthReport changed(String pointer, String value) {
        JsonNode form = JSON.valueToTree(Reports.complete());
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) form.at(pointer.substring(0, last))).set(pointer.substring(last + 1), JSON.readTree(value));
        return JSON.treeToValue(form, BirthReport.class);
    }
}
