package id.adminduk.application.dossier;

import id.adminduk.application.dossier.ComparisonClient.Held;
import id.adminduk.application.dossier.ComparisonClient.Request.Asked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The form beside the registry.
///
/// @param answered false where the registry could not be asked now
/// @param people whom the form names
/// @param fields what it tells of them, and what is written
record Comparison(boolean answered, List<NamedPerson> people, List<FieldComparison> fields) {
    static final int MOST_PEOPLE = 20;
    private static final String UNKNOWN = "UNKNOWN";

    /// @param status ACTIVE, and so on as the registry has it; UNKNOWN for a NIK nobody has
    record NamedPerson(String pointer, @Nullable UUID personId, String status) {}

    /// @param given null where the form says nothing of it
    /// @param registry null where the registry does not tell this officer
    /// @param same null where one of the two is silent
    record FieldComparison(
            String pointer,
            String person,
            String element,
            @Nullable String given,
            @Nullable String registry,
            @Nullable Boolean same) {
        @Override
        public String toString() {
            return "FieldComparison[%s %s %s]".formatted(pointer, element, same);
        }
    }

    /// Each person once, with all that is to be compared, in the order of the form.
    static List<Asked> questions(List<Told> told) {
        var byNik = new LinkedHashMap<String, List<Told>>();
        told.forEach(
                one -> byNik.computeIfAbsent(one.nik(), _ -> new ArrayList<>()).add(one));
        return byNik.entrySet().stream()
                .limit(MOST_PEOPLE)
                .map(person -> new Asked(
                        person.getKey(),
                        person.getValue().stream().map(Told::element).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    static Comparison of(List<Told> told, List<Asked> asked, Held held) {
        var answer = held.people();
        var known = new LinkedHashMap<String, Held.Person>();
        for (int i = 0; answer != null && i < Math.min(asked.size(), answer.size()); i++) {
            var person = answer.get(i);
            if (person != null) known.put(asked.get(i).nik(), person);
        }
        boolean answered = answer != null;
        return new Comparison(
                answered,
                answered ? named(told, known) : List.of(),
                told.stream().map(one -> field(one, known.get(one.nik()))).toList());
    }

    private static List<NamedPerson> named(List<Told> told, Map<String, Held.Person> known) {
        var people = new LinkedHashMap<String, NamedPerson>();
        for (var one : told) {
            var person = known.get(one.nik());
            people.putIfAbsent(
                    one.person(),
                    person == null
                            ? new NamedPerson(one.person(), null, UNKNOWN)
                            : new NamedPerson(one.person(), person.personId(), person.status()));
        }
        return List.copyOf(people.values());
    }

    private static FieldComparison field(Told told, Held.@Nullable Person person) {
        var registry = person == null ? null : person.values().get(told.element());
        var given = told.given();
        var same = given == null || registry == null ? null : plain(given).equals(plain(registry));
        return new FieldComparison(told.pointer(), told.person(), told.element(), given, registry, same);
    }

    /// Capitals and spaces make no difference.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
