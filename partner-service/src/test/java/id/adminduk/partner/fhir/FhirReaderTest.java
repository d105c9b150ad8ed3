package id.adminduk.partner.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.partner.Births;
import id.adminduk.partner.intake.BirthMessage;
import id.adminduk.partner.report.BirthReport;
import id.adminduk.partner.report.BirthReport.BirthKind;
import id.adminduk.partner.report.BirthReport.MarriageProofKind;
import id.adminduk.partner.report.Fields;
import id.adminduk.partner.report.ReportReader;
import id.adminduk.partner.report.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FhirReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    private final ReportReader reports = new ReportReader(JSON, NOW);
    private final FhirReader reader = new FhirReader(new StrictJson(JSON), reports);
    private final ObjectNode bundle = Births.sample("birth-bundle.json");

    @Test
    void theBundleAndTheJsonSampleMakeTheSameReport() {
        var report = Births.report(Births.sample("birth-report.json"));
        assertThat(read().report()).isEqualTo(reports.read(report, new Fields(report, "#/report")));
        assertThat(read().facilityCode()).isEqualTo("1305015");
        assertThat(read().messageId()).isEqualTo(UUID.fromString("5f0c1d7e-6a0b-4c0e-9a53-0d9a4be3a201"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "transaction"})
    void otherKindsOfBundleAreRead(String type) {
        bundle.put("type", type);
        assertThat(read().report().missing()).isEmpty();
    }

    @Test
    void aBirthAtHalfPastMidnightKeepsItsDayWhateverItsOffset() {
        assertThat(read().report().child().birthTime()).isEqualTo("00:30+07:00");
        replace("2026-11-19T17:30:00+00:00", "2026-11-20T00:30:00+07:00");
        assertThat(readText().report().child().birthTime()).isEqualTo("00:30+07:00");
    }

    @Test
    void aTimeOnAnotherDayIsRefused() {
        replace("2026-11-19T17:30:00+00:00", "2026-11-21T08:00:00+07:00");
        assertThat(refusalOf(text).errors())
                .singleElement()
                .extracting(FieldError::pointer)
                .asString()
                .contains("birthDate");
    }

    /// FHIR tells a date as far as it is known.
    @ParameterizedTest
    @CsvSource({"2025-03, DAY, 2025-03-15", "2025, DAY_AND_MONTH, 2025-07-01"})
    void aDateMayBeAMonthOrAYear(String told, BirthReport.Unknown unknown, String written) {
        ((ObjectNode) bundle.at("/entry/1/resource")).put("birthDate", told).remove("_birthDate");
        var child = read().report().child();
        assertThat(child.birthDateUnknown()).isEqualTo(unknown);
        assertThat(child.birthDate()).hasToString(written);
    }

    @Test
    void aPlaceholderNameIsNoName() {
        replace("\"text\":\"Muhammad Alif Syafrizal\"", "\"text\":\"Bayi Ny. Rahmi Yulianti\"");
        assertThat(readText().report().missing()).containsExactly("NAME");
    }

    @Test
    void rolesOfBfdrAreUnderstood() {
        replace("\"code\":\"MTH\"", "\"code\":\"GESTM\"", "\"code\":\"FTH\"", "\"code\":\"NFTH\"");
        var report = readText().report();
        assertThat(report.mother().name()).isEqualTo("Rahmi Yulianti");
        assertThat(report.reporter().relation()).hasToString("FATHER");
    }

    @Test
    void aTwinHasAnOrder() {
        replace(
                "\"multipleBirthInteger\":0",
                "\"multipleBirthInteger\":2",
                "\"valueInteger\":1}",
                "\"valueInteger\":2}");
        var child = readText().report().child();
        assertThat(child.kind()).isEqualTo(BirthKind.TWIN);
        assertThat(child.multipleOrder()).isEqualTo(2);
    }

    @Test
    void withoutMarriagePaperThereIsNoProof() {
        remove("DocumentReference");
        var report = read().report();
        assertThat(report.marriageProof().kind()).isEqualTo(MarriageProofKind.NONE);
        assertThat(report.birthLetter()).isNull();
    }

    @Test
    void weightMayComeInKilograms() {
        replace(
                "\"value\":3150,\"unit\":\"gram\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"g\"",
                "\"value\":3.15,\"unit\":\"kg\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"kg\"");
        assertThat(readText().report().child().weightGrams()).isEqualTo(3150);
    }

    @Test
    void missingPartsAreNamedInTheBundlesTerms() {
        remove("Encounter");
        replace("\"gender\":\"male\",", "");
        var refused = refusalOf(text);
        assertThat(refused.code()).isEqualTo("fhir-invalid");
        assertThat(refused.errors())
                .extracting(FieldError::pointer)
                .contains("Bundle.entry[1].resource.gender", "Bundle.entry.resource.ofType(Encounter)");
    }

    @Test
    void aWrongNikPointsAtItsIdentifier() {
        replace("1305015008850003", "1305015008850000");
        var error = refusalOf(text).errors().getFirst();
        assertThat(error.code()).isEqualTo("nik-invalid");
        assertThat(error.pointer()).isEqualTo("Bundle.entry[4].resource.identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fhir.kemkes.go.id/id/nik-ibu",
                "urn:adminduk:fhir:facility-code",
                "\"MTH\"",
                "\"reporter\""
            })
    void whatIdentifiesMustBeThere(String system) {
        replace(system, system.startsWith("\"") ? "\"OTHER\"" : "urn:other", "\"GESTM\"", "\"OTHER\"");
        assertThat(refusalOf(text).code()).isEqualTo("fhir-invalid");
    }

    @Test
    void somethingElseThanABundleIsRefused() {
        assertThat(refusalOf("{\"resourceType\":\"Patient\"}").code()).isEqualTo("fhir-invalid");
        assertThat(refusalOf("{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}")
                        .code())
                .isEqualTo("fhir-invalid");
        assertThat(refusalOf("[]").code()).isEqualTo("malformed-json");
        assertThat(refusalOf(bundle.put("surprise", 1).toString()).code()).isEqualTo("fhir-invalid");
    }

    @Test
    void modifiersAreRefusedWithTheirPath() {
        ((ObjectNode) bundle.at("/entry/1/resource"))
                .putArray("modifierExtension")
                .addObject()
                .put("url", "urn:x")
                .put("valueBoolean", true);
        var refused = refusalOf(bundle.toString());
        assertThat(refused.code()).isEqualTo("fhir-invalid");
        assertThat(refused.errors().getFirst().pointer()).isEqualTo("Bundle.entry[1].resource.modifierExtension");
    }

    @Test
    void limitsHold() {
        var entries = bundle.withArrayProperty("entry");
        var one = entries.get(15).deepCopy();
        while (entries.size() <= 1000) entries.add(one);
        assertThat(refusalOf(bundle.toString()).code()).isEqualTo("fhir-bundle-limits");
    }

    @Test
    void selfReferenceIsRefused() {
        var observation = (ObjectNode) bundle.at("/entry/9/resource");
        observation.putArray("hasMember").addObject().set("reference", bundle.at("/entry/9/fullUrl"));
        assertThat(refusalOf(bundle.toString()).code()).isEqualTo("fhir-bundle-limits");
    }

    @Test
    void nestedContainmentIsRefused() {
        JsonNode inner =
                JSON.createObjectNode().put("resourceType", "Organization").put("id", "o");
        for (int depth = 0; depth < 20; depth++) {
            var outer =
                    JSON.createObjectNode().put("resourceType", "Organization").put("id", "o" + depth);
            outer.putArray("contained").add(inner);
            inner = outer;
        }
        ((ObjectNode) bundle.at("/entry/1/resource")).putArray("contained").add(inner);
        assertThat(refusalOf(bundle.toString()).code()).isEqualTo("fhir-bundle-limits");
    }

    private String text = "";

    private void replace(String... pairs) {
        if (text.isEmpty()) text = bundle.toString();
        for (int i = 0; i < pairs.length; i += 2) text = text.replace(pairs[i], pairs[i + 1]);
    }

    private void remove(String type) {
        var entries = (ArrayNode) bundle.get("entry");
        for (int i = entries.size() - 1; i >= 0; i--)
            if (entries.get(i).at("/resource/resourceType").asString().equals(type)) entries.remove(i);
    }

    private BirthMessage read() {
        return reader.read(bundle.toString().getBytes(StandardCharsets.UTF_8));
    }

    private BirthMessage readText() {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private DomainException refusalOf(String json) {
        return catchThrowableOfType(DomainException.class, () -> reader.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
