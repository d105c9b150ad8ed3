package id.adminduk.partner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.partner.Births;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);

    private final ReportReader reader = new ReportReader(JSON, NOW);
    private final ObjectNode report = Births.report(Births.sample("birth-report.json"));

    @Test
    void readsTheSample() {
        var birth = reader.read(report, fields());
        assertThat(birth.missing()).isEmpty();
        assertThat(birth.child().birthTime()).isEqualTo("00:30+07:00");
        assertThat(birth.businessKey()).isEqualTo("1305015708930001|2026-11-20|0");
        assertThat(birth).hasToString("BirthReport[2026-11-20]");
    }

    @Test
    void aChildWithoutNameIsMissingItsName() {
        child().putNull("name");
        assertThat(reader.read(report, fields()).missing()).containsExactly("NAME");
    }

    @Test
    void localTelephoneNumbersAreReadAsIndonesian() {
        report.withObjectProperty("reporter").put("phone", "0812-3456-7890");
        assertThat(reader.read(report, fields()).reporter().phone()).isEqualTo("+6281234567890");
    }

    @Test
    void wantsAKiaUnlessToldOtherwise() {
        report.remove("wantKia");
        assertThat(reader.read(report, fields()).wantKia()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "child, sex, X, type-mismatch", "child, birthDate, 2026-13-01, type-mismatch",
                "child, birthDate, 2026-11-21, date-in-future",
        "child, birthTime, 25:00, type-mismatch", "child, placeKind, SHIP, type-mismatch",
                "child, name, Ali9, name-invalid",
        "mother, nik, 123, nik-invalid", "mother, kkNumber, 0305010203180004, kk-invalid",
                "father, nik, 0305011208900001, nik-invalid",
        "reporter, phone, abc, phone-invalid", "reporter, email, nobody, email-invalid",
                "marriageProof, date, 2027-01-01, date-in-future",
        "birthLetter, number, <b>, number-invalid", "child, birthPlace, <script>, place-invalid"
    })
    void wrongTextsAreNamedByTheirPlace(String object, String field, String value, String code) {
        report.withObjectProperty(object).put(field, value);
        assertThat(errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("#/report/" + object + "/" + field);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).doesNotContain(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "weightGrams, 299",
        "weightGrams, 8001",
        "lengthCm, 10",
        "birthOrder, 0",
        "birthOrder, 26",
        "multipleOrder, 1"
    })
    void wrongNumbersAreRefused(String field, int value) {
        child().put(field, value);
        assertThat(errors()).singleElement().extracting(FieldError::pointer).isEqualTo("#/report/child/" + field);
    }

    @ParameterizedTest
    @CsvSource({"TWIN, 0", "TWIN, 3", "TRIPLET, 4", "SINGLE, 1", "QUADRUPLET, 5"})
    void theOrderFitsTheKindOfBirth(String kind, int order) {
        child().put("kind", kind).put("multipleOrder", order);
        assertThat(errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"child", "mother", "marriageProof", "witnesses", "reporter"})
    void everyPartIsRequired(String part) {
        report.remove(part);
        assertThat(errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.pointer()).startsWith("#/report/" + part));
    }

    @Test
    void aMarriageBookHasANumberAndADate() {
        report.withObjectProperty("marriageProof").putNull("number").putNull("date");
        assertThat(errors()).extracting(FieldError::code).containsExactly("required", "required");
        report.withObjectProperty("marriageProof").put("kind", "SPTJM");
        assertThat(reader.read(report, fields()).marriageProof().number()).isNull();
    }

    /// Nobody knows the day or the month; the report is late whatever day it was.
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, DAY, birth-date-too-recent",
        "2026-09-02, DAY, birth-date-too-recent",
        "2026-01-02, DAY_AND_MONTH, birth-date-too-recent",
        "2026-08-02, MONTH, type-mismatch",
        "2026-08-02, DAY, 2026-08-15",
        "2025-02-03, DAY_AND_MONTH, 2025-07-01"
    })
    void anUnknownDayIsForALateReport(String told, String unknown, String outcome) {
        child().put("birthDate", told).put("birthDateUnknown", unknown);
        if (outcome.startsWith("20")) {
            var read = reader.read(report, fields());
            assertThat(read.child().birthDate()).hasToString(outcome);
            assertThat(read.businessKey()).contains("|" + outcome + "|");
        } else {
            assertThat(errors()).singleElement().satisfies(error -> {
                assertThat(error.pointer()).isEqualTo("#/report/child/birthDateUnknown");
                assertThat(error.code()).isEqualTo(outcome);
            });
        }
    }

    @Test
    void fatherAndLetterMayBeAbsent() {
        report.putNull("father").putNull("birthLetter");
        assertThat(reader.read(report, fields()).father()).isNull();
    }

    @Test
    void unknownPropertiesAreNotSilentlyDropped() {
        child().put("tribe", "Minang");
        assertThatThrownBy(() -> reader.read(report, fields())).isInstanceOf(UnrecognizedPropertyException.class);
    }

    private ObjectNode child() {
        return report.withObjectProperty("child");
    }

    private Fields fields() {
        return new Fields(report, "#/report");
    }

    private List<FieldError> errors() {
        return catchThrowableOfType(ReportRefused.class, () -> reader.read(report, fields()))
                .errors();
    }
}
