package id.adminduk.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.adminduk.application.dossier.ComparisonClient.Held;
import id.adminduk.application.dossier.ComparisonClient.Request.Asked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What of a form the registry knows too, and whether the two agree.
class ComparisonTest {
    private static final String RAHMA = "1305014108900001";
    private static final String AHMAD = "1305011708900002";

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static Held.Person person(String... values) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) map.put(values[i], values[i + 1]);
        return new Held.Person(UUID.randomUUID(), "ACTIVE", map);
    }

    @Test
    void asksOfThePeopleOfTheServiceWhoTheyAreAndOfOthersOnlyWhatIsTold() {
        var told = FormReader.read(
                json("{'mother':{'nik':'%s','name':'Rahma'},'reporter':{'nik':'%s','name':'Ahmad'}}"
                        .formatted(RAHMA, AHMAD)),
                List.of("/mother"));
        assertThat(Comparison.questions(told))
                .containsExactlyInAnyOrder(
                        new Asked(RAHMA, Set.of("NAME", "SEX", "BIRTH_DATE")), new Asked(AHMAD, Set.of("NAME")));
    }

    @Test
    void asksNobodyWhomAnotherDistrictKeeps() {
        var told = FormReader.read(
                json("{'husband':{'nik':'%s','elsewhere':true},'others':[{'nik':'%s'}]}".formatted(RAHMA, AHMAD)),
                List.of("/husband", "/others"));
        assertThat(told).extracting(Told::person).containsOnly("/others/0");
    }

    @Test
    void marksEachFieldWhereTheTwoDiffer() {
        var told = FormReader.read(
                json("{'mother':{'nik':'%s','name':' rahma  yulia','kkNumber':'x'},'father':{'nik':'%s','name':'Amat'}}"
                        .formatted(RAHMA, AHMAD)),
                List.of("/mother", "/father"));
        var asked = Comparison.questions(told);
        var held = new Held(List.of(
                person("NAME", "RAHMA YULIA", "SEX", "FEMALE", "BIRTH_DATE", "1990-08-01"),
                person("NAME", "AHMAD FAUZI")));
        var comparison = Comparison.of(told, asked, held);
        assertThat(comparison.fields())
                .extracting(
                        Comparison.FieldComparison::pointer,
                        Comparison.FieldComparison::element,
                        Comparison.FieldComparison::same)
                .containsExactly(
                        tuple("/mother/name", "NAME", true),
                        tuple("/mother", "SEX", null),
                        tuple("/mother", "BIRTH_DATE", null),
                        tuple("/father/name", "NAME", false),
                        tuple("/father", "SEX", null),
                        tuple("/father", "BIRTH_DATE", null));
        assertThat(comparison.people())
                .extracting(Comparison.NamedPerson::pointer, Comparison.NamedPerson::status)
                .containsExactly(tuple("/mother", "ACTIVE"), tuple("/father", "ACTIVE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'changes':[{'element':'RELIGION','oldValue':'ISLAM','newValue':'KRISTEN'}]} | /changes/0/oldValue | RELIGION | ISLAM
        {'changes':[{'element':'RT','newValue':'002'}]}                             | /changes/0/oldValue | RT       |
        {'differences':[{'element':'NAME','onCard':'Amat'}]}                        | /differences/0/onCard | NAME   | Amat
        {'name':'Ahmad'}                                                            | /name               | NAME     | Ahmad
        {'sex':'MALE'}                                                              | /sex                | SEX      | MALE
        """)
    void readsWhatAFormWantsChanged(String form, String pointer, String element, String given) {
        var whole = form.substring(0, form.length() - 1) + ",'person':{'nik':'" + RAHMA + "'}}";
        assertThat(FormReader.read(json(whole), List.of()))
                .containsExactly(new Told("/person", RAHMA, pointer, element, given));
    }

    @Test
    void anElementTheRegistryHasNoWordForIsNotAsked() {
        var told = FormReader.read(
                json("{'person':{'nik':'%s'},'differences':[{'element':'ADDRESS','onCard':'x'}]}".formatted(RAHMA)),
                List.of());
        assertThat(told).isEmpty();
    }

    @Test
    void aStrangerIsUnknownAndAnAbsentRegistrySaysNothing() {
        var told = FormReader.read(json("{'mother':{'nik':'%s','name':'R'}}".formatted(RAHMA)), List.of());
        var asked = Comparison.questions(told);
        var stranger = Comparison.of(told, asked, new Held(Arrays.asList((Held.Person) null)));
        assertThat(stranger.answered()).isTrue();
        assertThat(stranger.people()).extracting(Comparison.NamedPerson::status).containsExactly("UNKNOWN");
        assertThat(stranger.fields())
                .extracting(Comparison.FieldComparison::same)
                .containsOnlyNulls();
        var away = Comparison.of(told, asked, Held.AWAY);
        assertThat(away.answered()).isFalse();
        assertThat(away.people()).isEmpty();
        assertThat(away.fields()).extracting(Comparison.FieldComparison::given).containsExactly("R");
    }

    @Test
    void asksAboutSoManyPeopleAndNoMore() {
        var people = IntStream.range(0, 30)
                .mapToObj(i -> "{'nik':'13050101019000%02d'}".formatted(i))
                .toList();
        var told = FormReader.read(json("{'people':" + people + "}"), List.of("/people"));
        assertThat(Comparison.questions(told)).hasSize(Comparison.MOST_PEOPLE);
        assertThat(Comparison.of(told, Comparison.questions(told), new Held(List.of()))
                        .people())
                .hasSize(30)
                .extracting(Comparison.NamedPerson::status)
                .containsOnly("UNKNOWN");
        assertThat(Map.of("told", told).toString()).doesNotContain("130501");
    }
}
