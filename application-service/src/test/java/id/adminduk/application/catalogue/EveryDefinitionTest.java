package id.adminduk.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.form.SampleForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every version of every service is whole: it says what it asks for, and its schema alone is enough to show its form.
class EveryDefinitionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();

    /// What the office knows by itself is not asked (domain.md 3.1): these lead from the registry and a live recording.
    private static final Set<String> ASK_NOTHING = Set.of("KK-HEAD", "KK-SPLIT", "KTP-NEW", "KTP-OUT");

    static List<ServiceDefinition> versions() {
        return CATALOGUE.everyVersion();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyTextIsInBothLanguages(ServiceDefinition definition) {
        var texts = Stream.of(
                        Stream.of(definition.name(), definition.description()),
                        definition.labels().values().stream(),
                        definition.outputs().stream().map(ServiceDefinition.Output::name),
                        definition.requirements().stream().map(Requirement::name),
                        definition.requirements().stream()
                                .flatMap(asked -> asked.substitutes().stream())
                                .map(Requirement.Substitute::name))
                .flatMap(each -> each);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.id()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyFieldAndEveryCodeHasItsWords(ServiceDefinition definition) {
        var wordless = new ArrayList<String>();
        look("", definition.formSchema(), wordless);
        definition
                .formSchema()
                .path("$defs")
                .properties()
                .forEach(part -> look(part.getKey(), part.getValue(), wordless));
        assertThat(wordless).isEmpty();
    }

    private static void look(String at, JsonNode schema, List<String> wordless) {
        if (schema.has("enum"))
            schema.path("enum")
                    .valueStream()
                    .filter(JsonNode::isString)
                    .filter(code -> !isNamed(schema.path("x-values").path(code.asString())))
                    .forEach(code -> wordless.add(at + " = " + code.asString()));
        schema.path("properties").properties().forEach(field -> {
            var here = at + "/" + field.getKey();
            if (!isNamed(field.getValue().path("x-label"))
                    || field.getValue().path("title").asString("").isBlank()) wordless.add(here);
            look(here, field.getValue(), wordless);
        });
        if (schema.has("items")) look(at, schema.path("items"), wordless);
    }

    private static boolean isNamed(JsonNode text) {
        return !text.path("id").asString("").isBlank()
                && !text.path("en").asString("").isBlank();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatAConditionOrARuleLooksAtIsAFieldOfTheForm(ServiceDefinition definition) {
        var pointers = new HashSet<>(definition.people());
        pointers.addAll(definition.onceBy());
        pointers.addAll(definition.prefill().keySet());
        if (definition.appliedBy() != null) pointers.add(definition.appliedBy());
        definition.requirements().stream()
                .flatMap(asked -> Stream.of(asked.neededWhen(), asked.waivedWhen()))
                .filter(condition -> condition != null)
                .forEach(condition -> pointers.add(condition.pointer()));
        assertThat(pointers)
                .allSatisfy(pointer -> assertThat(field(definition.formSchema(), pointer))
                        .as(definition.code() + " " + pointer)
                        .isTrue());
    }

    private static boolean field(JsonNode schema, String pointer) {
        var here = schema;
        for (var name : pointer.substring(1).split("/")) {
            here = name.matches("[*0-9]+")
                    ? here.path("items")
                    : here.path("properties").path(name);
            if (here.has("$ref")) here = schema.at(here.path("$ref").asString().substring(1));
        }
        return !here.isMissingNode();
    }

    @Test
    void onlyWhatTheRegistryKnowsByItselfIsNotAsked() {
        assertThat(CATALOGUE.all().stream()
                        .filter(definition -> definition.requirements().isEmpty())
                        .map(ServiceDefinition::code)
                        .collect(Collectors.toSet()))
                .isEqualTo(ASK_NOTHING);
    }

    @Test
    void requirementsAreToldApartByTheirCodes() {
        assertThat(versions())
                .allSatisfy(definition -> assertThat(definition.requirements())
                        .extracting(Requirement::code)
                        .doesNotHaveDuplicates());
    }

    /// domain.md 3.3 and, for BIO-CHG, 3.4: which papers a case needs as its form stands.
    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        BIO-CHG | /changes/0/element | "NAME"         | NAME_PROOF
        BIO-CHG | /changes/0/element | "BIRTH_DATE"   | BIRTH_PROOF
        BIO-CHG | /changes/0/element | "MOTHER_NAME"  | PARENTS_PROOF
        BIO-CHG | /changes/0/element | "SEX"          | SEX_PROOF
        BIO-CHG | /changes/0/element | "EDUCATION"    | EDUCATION_PROOF
        BIO-CHG | /changes/0/element | "OCCUPATION"   | OCCUPATION_PROOF
        BIO-CHG | /changes/0/element | "RELIGION"     | RELIGION_PROOF
        BIO-CHG | /changes/0/element | "BLOOD_GROUP"  | BLOOD_GROUP_PROOF
        BIO-CHG | /changes/0/element | "MARRIAGE_DATE"| MARITAL_PROOF
        BIO-CHG | /changes/0/element | "STREET"       | ADDRESS_PROOF
        BIO-CHG | /changes/0/element | "PHONE"        |
        CITZ    | /citizenship       | "WNI"          | DECREE OATH_RECORD
        CITZ    | /citizenship       | "WNA"          | DECREE
        MARRY   | /recorded          | true           | RELIGIOUS_LETTER JOINT_PHOTO
        MARRY   | /recorded          | false          | MARITAL_SPTJM
        MARRY   | /dispensation      | "12/Pdt.P/2026"| RELIGIOUS_LETTER JOINT_PHOTO COURT_DISPENSATION
        DIV     | /recorded          | false          | MARITAL_SPTJM
        PA-DIV  | /recorded          | true           | DIVORCE_AKTA
        MOVE-IN-REG | /to/kind       | "JOIN"         | OWNER_CONSENT
        MOVE-IN-REG | /to/kind       | "NEW"          |
        MOVE-OUT    | /careLetter    | "1/SP/2026"    | CARE_LETTER
        """)
    void asksForThePapersOfTheCase(String service, String pointer, String value, String papers) {
        var form = SampleForms.of(service).tree().deepCopy();
        form.remove(List.of("dispensation", "permission", "careLetter", "foreigner"));
        if (service.equals("BIO-CHG")) form.putArray("changes").addObject();
        if (service.equals("MARRY")) form.put("recorded", true);
        int last = pointer.lastIndexOf('/');
        var holder = form.at(pointer.substring(0, last));
        ((ObjectNode) holder).set(pointer.substring(last + 1), JSON.readTree(value));
        assertThat(CATALOGUE.get(service).missing(form, Set.of()).stream()
                        .map(Requirement::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(papers == null ? "" : papers);
    }

    @ParameterizedTest(name = "{0}: {1} stands in for {2}")
    @CsvSource({
        "DEATH,POLICE_LETTER,DEATH_LETTER",
        "KK-NEW,MARITAL_SPTJM,MARRIAGE_PROOF",
        "BIO-CHG,DIPLOMA,NAME_PROOF",
        "MOVE-BACK,TRAVEL_LETTER,PASSPORT"
    })
    void whatMayStandInForAProofMeetsIt(String service, String substitute, String requirement) {
        assertThat(CATALOGUE.get(service).meets(requirement, Set.of(substitute)))
                .isTrue();
    }

    @Test
    void anOlderVersionStaysAsItWas() {
        assertThat(CATALOGUE.get("DEATH", 1).requirements()).isEmpty();
        assertThat(CATALOGUE.get("DEATH", 2).requirements())
                .extracting(Requirement::code)
                .containsExactly("DEATH_LETTER");
        assertThat(CATALOGUE.get("DEATH").version()).isEqualTo(2);
        assertThat(CATALOGUE.get("DEATH", 2).formSchema())
                .isEqualTo(CATALOGUE.get("DEATH", 1).formSchema());
    }
}
