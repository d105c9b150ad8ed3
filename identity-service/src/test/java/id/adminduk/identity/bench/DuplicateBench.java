package id.adminduk.identity.bench;

import id.adminduk.identity.duplicate.Doubles;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.suspicion.DuplicateRules;
import id.adminduk.identity.suspicion.SuspectQueries;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Precision and recall of the nightly scan on a labelled set among many (docs/duplicates.md), and how long it takes;
/// nothing of it stays. Started by `deploy/bench/duplicates`.
public final class DuplicateBench {
    private static final int SAMPLE = 2000;

    private DuplicateBench() {}

    private record Pair(UUID one, UUID other) {
        static Pair of(UUID a, UUID b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var registry = BenchRegistry.open(Path.of(arguments[1]), Integer.parseInt(arguments[0]))) {
            registry.get(TransactionTemplate.class).executeWithoutResult(transaction -> {
                measure(registry);
                transaction.setRollbackOnly();
            });
        }
    }

    private static void measure(BenchRegistry registry) {
        var residents = registry.get(ResidentRepository.class);
        var people = people(registry.get(JdbcClient.class), residents);
        var doubles = new Doubles(11);
        var same = new HashSet<Pair>();
        var others = new HashSet<Pair>();
        var written = new ArrayList<Resident>();
        for (int i = 0; i < SAMPLE; i++) {
            var pair = doubles.of(people.get(i), i);
            same.add(Pair.of(pair.known().id(), pair.again().id()));
            written.add(pair.again());
        }
        var random = new Random(5);
        for (int i = SAMPLE; i < 2 * SAMPLE; i++) {
            var stranger = doubles.namesake(people.get(i), mother(people, random), i);
            others.add(Pair.of(people.get(i).id(), stranger.id()));
            written.add(stranger);
        }
        residents.add(written, new Change(Instant.now(), "bench", UUID.randomUUID(), Change.Kind.IMPORTED));
        report(registry.get(SuspectQueries.class), same, others);
    }

    private static List<Resident> people(JdbcClient jdbc, ResidentRepository residents) {
        var ids = jdbc.sql(
                        "select id from resident where mother_name_sealed is not null order by md5(id::text) limit :n")
                .param("n", 2 * SAMPLE)
                .query(UUID.class)
                .list();
        return residents.lock(ids);
    }

    private static String mother(List<Resident> people, Random random) {
        var mother = people.get(random.nextInt(people.size())).mother();
        return mother == null ? "Kartini" : mother.name();
    }

    private static void report(SuspectQueries queries, Set<Pair> same, Set<Pair> others) {
        var listed = new HashSet<Pair>();
        long start = System.nanoTime();
        queries.pairs((one, other) ->
                DuplicateRules.compare(one, other).ifPresent(suspicion -> listed.add(Pair.of(one.id(), other.id()))));
        double seconds = (System.nanoTime() - start) / 1e9;
        long found = same.stream().filter(listed::contains).count();
        long strangers = others.stream().filter(listed::contains).count();
        System.out.printf("doubles %,d, found %,d: recall %.3f%n", same.size(), found, (double) found / same.size());
        System.out.printf("namesakes %,d, listed %,d%n", others.size(), strangers);
        System.out.printf("other pairs listed %,d%n", listed.size() - found - strangers);
        System.out.printf(
                "listed %,d: precision %.3f; scan %.0f s%n", listed.size(), (double) found / listed.size(), seconds);
    }
}
