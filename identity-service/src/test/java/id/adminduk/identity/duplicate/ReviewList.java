package id.adminduk.identity.duplicate;

import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The review list of a district where every twentieth person was registered twice. It hands each pair to one
/// test only: no test meets what another has decided, whichever runs first.
final class ReviewList {
    private static final int EVERY = 20;
    private static final List<Doubles.Pair> DOUBLES = doubles();
    private static final Set<UUID> TAKEN = ConcurrentHashMap.newKeySet();

    private final JdbcClient jdbc;
    private final DuplicateScan scan;

    private ReviewList(JdbcClient jdbc, DuplicateScan scan) {
        this.jdbc = jdbc;
        this.scan = scan;
    }

    static ReviewList in(ApplicationContext context) {
        var list = new ReviewList(context.getBean(JdbcClient.class), context.getBean(DuplicateScan.class));
        if (!list.known(DOUBLES.getFirst().again().id())) {
            var change = new Change(Instant.now(), "test-doubles", UUID.randomUUID(), Change.Kind.IMPORTED);
            context.getBean(ResidentRepository.class)
                    .add(DOUBLES.stream().map(Doubles.Pair::again).toList(), change);
            list.scan.run();
        }
        return list;
    }

    private static List<Doubles.Pair> doubles() {
        var doubles = new Doubles(11);
        var population = new Population(451_025, 3000, RegionLoader.shipped(), LocalDate.of(2026, 11, 1));
        var people = new ArrayList<Resident>();
        population.forEachRemaining(family -> family.residents().forEach(people::add));
        var pairs = new ArrayList<Doubles.Pair>();
        for (int i = 0; i < people.size(); i += EVERY) pairs.add(doubles.of(people.get(i), i));
        return pairs;
    }

    /// A pair on the list: the known record, and the one that came again.
    record Listed(UUID id, UUID known, UUID again) {}

    /// One that no other test gets.
    Listed take(Predicate<Doubles.Pair> wanted) {
        for (var pair : DOUBLES) {
            if (!wanted.test(pair) || !listed(pair) || !TAKEN.add(pair.again().id())) continue;
            return new Listed(idOf(pair), pair.known().id(), pair.again().id());
        }
        throw new AssertionError("no such pair is left");
    }

    Listed take() {
        return take(_ -> true);
    }

    /// Whether somebody heads a card with others on it.
    boolean headsOthers(UUID person) {
        return jdbc.sql("""
            select count(*) > 1 from family f join membership m on m.family_id = f.id and m.until is null where f.head_id = :id
            """).param("id", person).query(Boolean.class).single();
    }

    int doublesMade() {
        return DOUBLES.size();
    }

    long doublesListed() {
        return DOUBLES.stream().filter(this::listed).count();
    }

    long pairsListed() {
        return jdbc.sql("select count(*) from duplicate_pair").query(Long.class).single();
    }

    void lookAgain() {
        scan.run();
    }

    private boolean known(UUID resident) {
        return jdbc.sql("select count(*) > 0 from resident where id = :id")
                .param("id", resident)
                .query(Boolean.class)
                .single();
    }

    private boolean listed(Doubles.Pair pair) {
        return jdbc.sql("select count(*) > 0 from duplicate_pair where one_id = least(:a, :b) and other_id ="
                        + " greatest(:a, :b)")
                .param("a", pair.known().id())
                .param("b", pair.again().id())
                .query(Boolean.class)
                .single();
    }

    private UUID idOf(Doubles.Pair pair) {
        return jdbc.sql("select id from duplicate_pair where one_id = least(:a, :b) and other_id = greatest(:a, :b)")
                .param("a", pair.known().id())
                .param("b", pair.again().id())
                .query(UUID.class)
                .single();
    }
}
