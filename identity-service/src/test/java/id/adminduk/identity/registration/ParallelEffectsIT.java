package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.kernel.messaging.TransientFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many cases about the same people at the same moment.
@RegistryTest
class ParallelEffectsIT {
    private static final String CORRECTION =
            "{'person': {'nik': '%s'}, 'changes': [{'element': 'BIRTH_PLACE', 'oldValue': '%s', 'newValue': '%s'}]}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private List<List<String>> outcomes(Casework cases, List<Callable<UUID>> deciders) throws InterruptedException {
        try (var executor = Executors.newFixedThreadPool(9)) {
            return executor.invokeAll(deciders).stream()
                    .map(future -> cases.reasons(future.resultNow()))
                    .toList();
        }
    }

    @Test
    void fiftyEffectsOnOneFamilyGiveASerialHistory() throws Exception {
        var cases = new Casework(context);
        var house = cases.with(house("Amir M 1965 KEPALA_KELUARGA BELUM_KAWIN", "Uncu F 1970 FAMILI BELUM_KAWIN"));
        var correctable = List.of("Amir", "Uncu");
        var outcomes = outcomes(
                cases,
                IntStream.range(0, 50)
                        .<Callable<UUID>>mapToObj(number -> () -> cases.decide(
                                "NAME",
                                "{'person': {'nik': '%s'}, 'name': 'Nama %s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                                        .formatted(house.nik(correctable.get(number % 2)), letters(number))))
                        .toList());
        assertThat(outcomes).hasSize(50).allMatch(List::isEmpty);
        assertThat(jdbc.sql("select version from family_history where family_id = :id order by version")
                        .param("id", house.id())
                        .query(Long.class)
                        .list())
                .isEqualTo(Stream.iterate(1L, version -> version + 1).limit(51).toList());
        assertThat(jdbc.sql("select changed_at from family_history where family_id = :id order by version")
                        .param("id", house.id())
                        .query((row, _) -> row.getTimestamp("changed_at"))
                        .list())
                .hasSize(51);
    }

    /// Births, names, joining, leaving, dying, other heads: all at once, of one family.
    @Test
    void fiftyEffectsOfEveryKindGiveASerialHistoryToo() throws Exception {
        var cases = new Casework(context);
        var big = cases.with(house(BIG));
        var guests = IntStream.range(0, 8)
                .mapToObj(number -> cases.with(house(
                        "Yusuf M 1965 KEPALA_KELUARGA BELUM_KAWIN", guest(number) + " F 1970 FAMILI BELUM_KAWIN")))
                .toList();
        var deciders = new ArrayList<Callable<UUID>>();
        for (int number = 0; number < 50; number++) deciders.add(retried(cases, mixed(number, big, guests)));
        var outcomes = outcomes(cases, deciders);
        var done = outcomes.stream().filter(List::isEmpty).count();
        assertThat(done).as("%s", outcomes).isGreaterThanOrEqualTo(30);
        var houses = new ArrayList<>(guests);
        houses.add(big);
        assertThat(new Trail(context, houses).broken()).isEmpty();
        var seats = cases.card(big.id()).split("; ");
        assertThat(seats).filteredOn(seat -> seat.contains("KEPALA_KELUARGA")).hasSize(1);
        assertThat(seats).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select version from family where id = :id")
                        .param("id", big.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1 + done);
    }

    private static final String[] BIG = {
        "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
        "Rosni F 1990 ISTRI KAWIN_TERCATAT",
        "Budi M 1992 ANAK BELUM_KAWIN",
        "Cici F 1993 ANAK BELUM_KAWIN",
        "Dodi M 1994 ANAK BELUM_KAWIN",
        "Evi F 1995 ANAK BELUM_KAWIN",
        "Fadil M 1996 ANAK BELUM_KAWIN",
        "Gita F 1997 ANAK BELUM_KAWIN",
        "Hasan M 1998 ANAK BELUM_KAWIN",
        "Ika F 1999 ANAK BELUM_KAWIN"
    };

    private record Mixed(String service, String form) {}

    private static Mixed mixed(int number, House big, List<House> guests) {
        var some = BIG[2 + number % 8].split(" ")[0];
        return switch (number % 10) {
            case 0, 1 -> new Mixed("BIRTH", birth(big, number));
            case 2 -> new Mixed("KK-CHG", join(guests.get(number / 10).nik(guest(number / 10)), big.kk()));
            case 3 -> new Mixed("KK-HEAD", "{'newHead': {'nik': '%s'}}".formatted(big.nik(some)));
            case 4 ->
                new Mixed(
                        "MOVE-OUT",
                        "{'people': [{'nik': '%s'}], 'toRegion': '13.71.01.1001'}".formatted(big.nik(some)));
            case 5 ->
                new Mixed("DEATH", "{'deceased': {'nik': '%s'}, 'diedOn': '2026-11-01'}".formatted(big.nik(some)));
            default ->
                new Mixed(
                        "NAME",
                        "{'person': {'nik': '%s'}, 'name': 'Nama %s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                                .formatted(big.nik(number % 2 == 0 ? "Amir" : "Rosni"), letters(number)));
        };
    }

    private static String birth(House big, int number) {
        return """
            {'child': {'name': 'Anak %s', 'sex': 'MALE', 'birthDate': '2026-11-%02d', 'placeKind': 'HOME', 'birthPlace': 'Sicincin',
             'kind': 'SINGLE', 'multipleOrder': 0, 'birthOrder': 1, 'attendantKind': 'OTHER'},
             'mother': {'nik': '%s', 'name': 'Rosni'}, 'marriageProof': {'kind': 'NONE'}}
            """.formatted(letters(number), 1 + number / 5, big.nik("Rosni"));
    }

    /// As the listener does it: whoever has to wait too long comes again.
    private static Callable<UUID> retried(Casework cases, Mixed mixed) {
        return () -> {
            var application = UUID.randomUUID();
            while (true) {
                try {
                    cases.decide(application, mixed.service(), mixed.form());
                    return application;
                } catch (TransientFailure again) {
                    Thread.onSpinWait();
                }
            }
        };
    }

    @Test
    void ofManyWhoReadTheSameOldValueOneWins() throws Exception {
        var cases = new Casework(context);
        var house = cases.with(house("Amir M 1965 KEPALA_KELUARGA BELUM_KAWIN"));
        var outcomes = outcomes(
                cases,
                IntStream.range(0, 12)
                        .<Callable<UUID>>mapToObj(number -> () -> cases.decide(
                                "BIO-CHG", CORRECTION.formatted(house.nik("Amir"), "Uji", "Tempat " + number)))
                        .toList());
        assertThat(outcomes).filteredOn(List::isEmpty).hasSize(1);
        assertThat(outcomes)
                .filteredOn(reasons -> reasons.equals(List.of("OLD_VALUE_DIFFERS")))
                .hasSize(11);
    }

    @Test
    void twoFamiliesExchangingPeopleDoNotWaitInACircle() throws Exception {
        var cases = new Casework(context);
        var one = cases.with(house("Amir M 1965 KEPALA_KELUARGA BELUM_KAWIN", "Uncu F 1970 FAMILI BELUM_KAWIN"));
        var two = cases.with(house("Yusuf M 1965 KEPALA_KELUARGA BELUM_KAWIN", "Dewi F 1970 FAMILI BELUM_KAWIN"));
        var outcomes = outcomes(
                cases,
                List.of(
                        () -> cases.decide("KK-CHG", join(one.nik("Uncu"), two.kk())),
                        () -> cases.decide("KK-CHG", join(two.nik("Dewi"), one.kk()))));
        assertThat(outcomes).allMatch(List::isEmpty);
        assertThat(cases.cardOf(one, "Uncu")).startsWith("Yusuf").endsWith("Uncu FAMILI BELUM_KAWIN");
        assertThat(cases.cardOf(two, "Dewi")).startsWith("Amir").endsWith("Dewi FAMILI BELUM_KAWIN");
    }

    private static String join(String nik, String card) {
        return "{'people': [{'nik': '%s'}], 'card': '%s'}".formatted(nik, card);
    }

    private static String guest(int number) {
        return "Dewi" + letters(number).toLowerCase(Locale.ROOT);
    }

    private static String letters(int number) {
        return String.valueOf((char) ('A' + number / 10)) + (char) ('a' + number % 10);
    }
}
