package id.adminduk.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.catalogue.Requirement;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What services about papers and people nobody knows ask for, which depends on what the form tells (domain.md 3.3).
class PaperServicesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        KK-LOST | /cause   | "LOST"           | POLICE_LETTER KTP
        KK-LOST | /cause   | "DAMAGED"        | DAMAGED_CARD KTP
        BIO-NEW | /to      | {"kind": "JOIN", "kkNumber": "1305011404180001"} | RT_LETTER EVIDENCE OWNER_CONSENT
        BIO-NEW | /to      | {"kind": "NEW"}  | RT_LETTER EVIDENCE
        CANCEL  | /basis   | "COURT"          | COURT_DECISION AKTA
        CANCEL  | /basis   | "OFFICE"         | MINUTES AKTA
        FIX     | /basis   | "Ijazah"         | AUTHENTIC_DOCUMENT AKTA
        ABROAD  | /country | "Norwegia"       | FOREIGN_CERTIFICATE MISSION_LETTER
        """)
    void asksForThePapersOfTheCase(String service, String pointer, String value, String papers) {
        var form = with(SampleForms.of(service), pointer, JSON.readTree(value));
        assertThat(CATALOGUE.get(service).missing(form.tree(), Set.of()).stream()
                        .map(Requirement::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(papers);
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
        BIO-NEW | /people/1/shdk             | "SEPUPU"     | #/people/1/shdk | code-invalid
        BIO-NEW | /people/0/biodata/birthDate| "1958-13"    | #/people/0/biodata/birthDate | date-invalid
        BIO-NEW | /people/1/motherNik        | "1305013208900001" | #/people/1/motherNik | nik-invalid
        BIO-NEW | /people/0/nik              | "1305010403650001" | #/people/0/nik | field-unknown
        KK-LOST | /cause                     | "FORGOTTEN"  | #/cause         | code-invalid
        CANCEL  | /decidedOn                 | "2026-11-23" | #/decidedOn     | date-invalid
        CANCEL  | /people                    | [{"nik": "1305010403650001"}] | #/people | field-required
        CANCEL  | /akta                      | "BIRTH"      | #/people        | too-many
        FIX     | /changes/0/element         | "NIK"        | #/changes/0/element | code-invalid
        ABROAD  | /happenedOn                | "2026-11-23" | #/happenedOn    | date-invalid
        ABROAD  | /event                     | "ADOPTION"   | #/event         | code-invalid
        """)
    void aWrongFieldIsNamedByItsPointer(String service, String at, String value, String pointer, String code) {
        var form = with(SampleForms.of(service), at, JSON.readTree(value));
        assertThat(new SchemaRules(CATALOGUE.get(service)).wrongOrMissing(form, TODAY))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple(pointer, code));
    }

    @ParameterizedTest(name = "{0} {1} without {2}")
    @CsvSource(delimiter = '|', textBlock = """
        CANCEL | {"akta": "DEATH", "people": [{"nik": "1305010403650001"}]}  | card
        ABROAD | {"event": "BIRTH", "people": [{"nik": "1305014403700002"}]} | child
        """)
    void whatACaseNeedsBesidesDependsOnItsKind(String service, String told, String field) {
        var tree = SampleForms.of(service).tree().deepCopy();
        tree.setAll((ObjectNode) JSON.readTree(told));
        tree.remove(field);
        assertThat(new SchemaRules(CATALOGUE.get(service)).wrongOrMissing(new Form(tree), TODAY))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple("#/" + field, "field-required"));
    }

    private static Form with(Form form, String pointer, JsonNode value) {
        var tree = form.tree().deepCopy();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, last))).set(pointer.substring(last + 1), value);
        return new Form(tree);
    }
}
