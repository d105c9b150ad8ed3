package id.adminduk.application.form;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The forms of the services that have no class of their own.
class SchemaRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();

    static Stream<String> services() {
        return CATALOGUE.all().stream().map(ServiceDefinition::code).filter(code -> !code.equals(Catalogue.BIRTH));
    }

    @Test
    void everyServiceHasASampleThatIdentityServiceReadsToo() {
        assertThat(SampleForms.all().keySet()).isEqualTo(services().collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aSampleIsRightAndEveryRequiredFieldOfItIsMissed(String service) {
        var rules = rules(service);
        var sample = SampleForms.of(service);
        assertThat(rules.wrongOrMissing(sample, TODAY)).isEmpty();
        for (var required : CATALOGUE.get(service).formSchema().get("required")) {
            var without = without(sample, required.asString());
            assertThat(rules.wrong(without, TODAY)).isEmpty();
            assertThat(rules.wrongOrMissing(without, TODAY))
                    .extracting(FieldError::pointer, FieldError::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("#/" + required.asString(), "field-required"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyFieldOfASchemaStandsInItsSample(String service) {
        var fields = CATALOGUE.get(service).formSchema().get("properties").propertyNames();
        assertThat(fields.stream()
                        .filter(field -> !field.equals("place")
                                && SampleForms.of(service).at("/" + field).isMissingNode()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        DEATH       | /deceased/nik       | "1305013208900001" | nik-invalid
        DEATH       | /deceased/nik       | 1305010403650001   | type-invalid
        DEATH       | /deceased/name      | "Amir"             | field-unknown
        DEATH       | /diedOn             | "2026-02-31"       | date-invalid
        DEATH       | /diedOn             | "2026-11-23"       | date-invalid
        DEATH       | /guardianCard       | "1305013204180001" | kk-invalid
        DEATH       | /contact/phone      | "12"               | phone-invalid
        DEATH       | /contact/email      | "nobody"           | email-invalid
        DEATH       | /cause              | "unknown"          | field-unknown
        MARRY       | /recorded           | "yes"              | type-invalid
        MARRY       | /card/kind          | "BOTH"             | code-invalid
        MARRY       | /card/place/region  | "13.05"            | region-invalid
        MARRY       | /card/place/rt      | "1"                | text-invalid
        MARRY       | /number             | ""                 | text-invalid
        MOVE-OUT    | /toRegion           | "Padang"           | region-invalid
        BIO-CHG     | /changes/0/element  | "NIK"              | code-invalid
        MOVE-IN     | /people/1/biodata/education/code | 0     | number-invalid
        MOVE-IN     | /people/1/biodata/birthDate | "1990-13"  | date-invalid
        MOVE-IN     | /people/1/biodata/birthDate | "90"       | date-invalid
        MOVE-IN     | /people/1/biodata/foreigner/passport/validUntil | "2030-02-30" | date-invalid
        MOVE-IN     | /people/1/biodata/particulars/disability | "V2026:4.4" | text-invalid
        MOVE-IN     | /people/1/biodata/particulars/certificates/birth/held | "ya" | type-invalid
        MOVE-BACK   | /people/0/name        | "Amir"           | field-unknown
        BIO-CHG     | /foreigner/dual/country | ""             | text-invalid
        BIO-CHG     | /familyContact/phone  | "12"             | phone-invalid
        CITZ        | /foreigner/permit/kind | "KITAS"         | code-invalid
        CITZ        | /decree               | ""               | text-invalid
        KTP-NEW     | /biometricsOn         | "2026-11-23"     | date-invalid
        KTP-NEW     | /again                | "BLURRED"        | code-invalid
        KTP-CHG     | /differences/0/element | "EDUCATION"     | code-invalid
        KTP-LOST    | /because              | "MOVED"          | code-invalid
        KTP-OUT     | /person/name          | "Amir"           | field-unknown
        KIA-517     | /aktaNumber           | ""               | text-invalid
        SKTT        | /foreigner/permit/validUntil | "2030-02-30" | date-invalid
        KIA-LOST    | /printedOn            | "2026-02-31"     | date-invalid
        """)
    void aWrongFieldIsNamedByItsPointer(String service, String pointer, String value, String code) {
        var form = with(SampleForms.of(service), pointer, JSON.readTree(value));
        assertThat(rules(service).wrong(form, TODAY))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("#" + pointer, code));
        assertThat(rules(service).wrong(form, TODAY).toString()).doesNotContain("1305013208900001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950-08-17", "1950-08", "1950"})
    void aBirthDateIsToldAsFarAsItIsKnown(String told) {
        var form = with(SampleForms.of("MOVE-IN"), "/people/1/biodata/birthDate", JSON.valueToTree(told));
        assertThat(rules("MOVE-IN").wrongOrMissing(form, TODAY)).isEmpty();
    }

    @Test
    void joiningACardNeedsItsNumber() {
        var form = with(SampleForms.of("MARRY"), "/card", JSON.readTree("{\"kind\":\"JOIN\"}"));
        assertThat(rules("MARRY").wrong(form, TODAY)).isEmpty();
        assertThat(rules("MARRY").wrongOrMissing(form, TODAY))
                .extracting(FieldError::pointer)
                .containsExactly("#/card/kkNumber");
    }

    @Test
    void aFieldThatIsNullIsNotFilledIn() {
        var form = with(SampleForms.of("DEATH"), "/guardianCard", JSON.readTree("null"));
        assertThat(rules("DEATH").wrongOrMissing(rules("DEATH").tidy(form), TODAY))
                .isEmpty();
        assertThat(rules("DEATH").tidy(form).at("/guardianCard").isMissingNode())
                .isTrue();
    }

    @Test
    void onlyWhatHappensOnceHasAKey() {
        assertThat(rules("DEATH").naturalKey(SampleForms.of("DEATH"))).isEqualTo("DEATH|1305010403650001");
        assertThat(rules("DEATH").naturalKey(Form.EMPTY)).isNull();
        assertThat(rules("KK-CHG").naturalKey(SampleForms.of("KK-CHG"))).isNull();
    }

    @Test
    void nothingPersonalIsPrinted() {
        var form = SampleForms.of("DEATH");
        assertThat(form + " " + form.contact()).doesNotContain("1305").doesNotContain("+62");
        assertThat(form.contact().orElseThrow().phone()).isEqualTo("+6281234567890");
    }

    private static ServiceRules rules(String service) {
        return new SchemaRules(CATALOGUE.get(service));
    }

    private static Form without(Form form, String field) {
        var tree = form.tree().deepCopy();
        tree.remove(field);
        return new Form(tree);
    }

    private static Form with(Form form, String pointer, JsonNode value) {
        var tree = form.tree().deepCopy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, last))).set(pointer.substring(last + 1), value);
        return new Form(tree);
    }
}
