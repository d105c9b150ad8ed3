package id.adminduk.application.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a form for what the registry knows too: the people it names by NIK, what it says of them beside, and what it
/// wants changed of the one it is about.
final class FormReader {
    /// The registry's elements, as its corrections name them.
    private static final Set<String> ELEMENTS = Set.of(
            "NAME",
            "TITLE_BEFORE",
            "TITLE_AFTER",
            "BIRTH_PLACE",
            "BIRTH_DATE",
            "SEX",
            "RELIGION",
            "EDUCATION",
            "OCCUPATION",
            "BLOOD_GROUP",
            "MOTHER_NAME",
            "FATHER_NAME",
            "BELIEF_ORGANISATION",
            "DISABILITY",
            "BIRTH_AKTA",
            "MARRIAGE_AKTA",
            "MARRIAGE_DATE",
            "DIVORCE_AKTA",
            "DIVORCE_DATE",
            "PHONE",
            "EMAIL",
            "FORMER_ADDRESS",
            "STREET",
            "RT",
            "RW",
            "KORONG",
            "POSTAL_CODE");

    /// Fields of a form that are an element each.
    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "name", "NAME",
            "sex", "SEX",
            "birthDate", "BIRTH_DATE",
            "birthPlace", "BIRTH_PLACE",
            "religion", "RELIGION",
            "bloodGroup", "BLOOD_GROUP",
            "motherName", "MOTHER_NAME",
            "fatherName", "FATHER_NAME"));

    private static final List<String> ALWAYS = List.of("NAME", "SEX", "BIRTH_DATE");
    private static final String SUBJECT = "/person";

    private final JsonNode form;
    private final List<String> about;
    private final List<Told> told = new ArrayList<>();

    private FormReader(JsonNode form, List<String> about) {
        this.form = form;
        this.about = about;
    }

    /// @param about the fields that name whom the service is about; of others only what the form tells is asked
    static List<Told> read(JsonNode form, List<String> about) {
        var reader = new FormReader(form, about);
        reader.walk("", form);
        reader.changes();
        return List.copyOf(reader.told);
    }

    private void walk(String pointer, JsonNode node) {
        if (node.isArray()) IntStream.range(0, node.size()).forEach(i -> walk(pointer + "/" + i, node.get(i)));
        if (!node.isObject()) return;
        var nik = node.path("nik").asString("");
        if (!nik.isEmpty() && !node.path("elsewhere").asBoolean(false)) person(pointer, nik, node);
        node.properties().forEach(field -> walk(pointer + "/" + field.getKey(), field.getValue()));
    }

    private void person(String pointer, String nik, JsonNode person) {
        FIELDS.forEach((field, element) -> {
            var given = text(person.path(field));
            if (given != null) told.add(new Told(pointer, nik, pointer + "/" + field, element, given));
        });
        if (!isAbout(pointer)) return;
        ALWAYS.stream()
                .filter(element -> told.stream()
                        .noneMatch(one ->
                                one.person().equals(pointer) && one.element().equals(element)))
                .toList()
                .forEach(element -> told.add(new Told(pointer, nik, pointer, element, null)));
    }

    private boolean isAbout(String pointer) {
        return about.stream().anyMatch(one -> pointer.equals(one) || pointer.startsWith(one + "/"));
    }

    /// What a form about one person wants otherwise: by element, as it says it was, or in a field of its own.
    private void changes() {
        var nik = form.at(SUBJECT).path("nik").asString("");
        if (nik.isEmpty()) return;
        listed("changes", "oldValue").forEach(told::add);
        listed("differences", "onCard").forEach(told::add);
        Stream.of("name", "sex")
                .filter(field -> form.path(field).isString())
                .map(field -> new Told(SUBJECT, nik, "/" + field, element(field), text(form.path(field))))
                .forEach(told::add);
    }

    private Stream<Told> listed(String list, String was) {
        var nik = form.at(SUBJECT).path("nik").asString("");
        var items = form.path(list);
        return IntStream.range(0, items.size())
                .filter(i -> ELEMENTS.contains(items.get(i).path("element").asString("")))
                .mapToObj(i -> new Told(
                        SUBJECT,
                        nik,
                        "/%s/%d/%s".formatted(list, i, was),
                        items.get(i).path("element").asString(),
                        text(items.get(i).path(was))));
    }

    private static String element(String field) {
        return field.equals("name") ? "NAME" : "SEX";
    }

    private static @Nullable String text(JsonNode value) {
        var text = value.asString("");
        return text.isBlank() ? null : text;
    }
}
