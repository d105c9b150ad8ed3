package id.adminduk.identity.bench;

import id.adminduk.identity.search.OfficerSearches;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Times officers' searches in a bench registry, one after the other, beside a read by primary key in the same
/// run; started by `deploy/bench/search`.
public final class SearchBench {
    private static final int WARM_UP = 300;

    private SearchBench() {}

    private record Person(UUID id, String name, String birthDate, String region) {}

    public static void main(String[] arguments) throws Exception {
        try (var registry = BenchRegistry.open(Path.of(arguments[1]), Integer.parseInt(arguments[0]))) {
            measure(registry, Integer.parseInt(arguments[2]));
        }
    }

    private static void measure(BenchRegistry registry, int rounds) {
        var jdbc = registry.get(JdbcClient.class);
        var people = jdbc.sql(
                        "select id, name, birth_date::text as born, region_code from resident order by md5(id::text)"
                                + " limit 5000")
                .query((row, _) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("born"),
                        row.getString("region_code")))
                .list();
        var searches = new OfficerSearches(registry.context());
        var niks =
                searches.numbersOf(people.stream().map(Person::id).limit(rounds).toList());
        System.out.printf("%-46s %8s %8s %8s %9s%n", "ms", "p50", "p99", "max", "x floor");
        double floor = time(
                searches,
                0,
                "floor: one row by primary key",
                people,
                rounds,
                person -> jdbc.sql("select id, nik_sealed, name from resident where id = :id")
                        .param("id", person.id())
                        .query((row, _) -> row.getBytes("nik_sealed"))
                        .single());
        var random = new Random(7);
        time(
                searches,
                floor,
                "NIK",
                people,
                rounds,
                person -> searches.ask(Map.of("nik", niks.get(random.nextInt(niks.size())))));
        time(
                searches,
                floor,
                "name and birth date",
                people,
                rounds,
                person -> searches.ask(Map.of("name", person.name(), "birthDate", person.birthDate())));
        time(
                searches,
                floor,
                "misspelt name and birth date",
                people,
                rounds,
                person ->
                        searches.ask(Map.of("name", misspelt(person.name(), random), "birthDate", person.birthDate())));
        time(
                searches,
                floor,
                "name, year of birth +-2, nagari",
                people,
                rounds,
                person -> searches.ask(Map.of(
                        "name",
                        person.name(),
                        "birthYear",
                        Integer.valueOf(person.birthDate().substring(0, 4)),
                        "tolerance",
                        2,
                        "region",
                        person.region())));
        time(
                searches,
                floor,
                "name and kecamatan",
                people,
                rounds,
                person -> searches.ask(
                        Map.of("name", person.name(), "region", person.region().substring(0, 8))));
        time(searches, floor, "name alone", people, rounds, person -> searches.ask(Map.of("name", person.name())));
        time(
                searches,
                floor,
                "misspelt name alone",
                people,
                rounds,
                person -> searches.ask(Map.of("name", misspelt(person.name(), random))));
    }

    private static String misspelt(String name, Random random) {
        int at = random.nextInt(name.length());
        if (name.charAt(at) == ' ') return name;
        return name.substring(0, at) + "aeiou".charAt(random.nextInt(5)) + name.substring(at + 1);
    }

    private static double time(
            OfficerSearches searches,
            double floor,
            String what,
            List<Person> people,
            int rounds,
            Consumer<Person> search) {
        for (int i = 0; i < WARM_UP; i++) search.accept(people.get(people.size() - 1 - i));
        searches.tally();
        var nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            search.accept(people.get(i % people.size()));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        double p50 = nanos[rounds / 2] / 1e6;
        System.out.printf(
                "%-46s %8.2f %8.2f %8.2f %9.1f   %s%n",
                what,
                p50,
                nanos[rounds * 99 / 100] / 1e6,
                nanos[rounds - 1] / 1e6,
                floor == 0 ? 1.0 : p50 / floor,
                searches.tally());
        return p50;
    }
}
