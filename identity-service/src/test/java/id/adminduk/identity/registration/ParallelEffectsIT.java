package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import java.util.List;
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

    private static String letters(int number) {
        return String.valueOf((char) ('A' + number / 10)) + (char) ('a' + number % 10);
    }
}
