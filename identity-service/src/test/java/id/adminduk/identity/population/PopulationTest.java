package id.adminduk.identity.population;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int SIZE = 20_000;
    private static final List<InventedFamily> FAMILIES = all(population(1, SIZE));
    private static final List<Resident> PEOPLE =
            FAMILIES.stream().flatMap(InventedFamily::residents).toList();

    static Population population(long seed, int size) {
        return new Population(seed, size, RegionLoader.shipped(), TODAY);
    }

    private static List<InventedFamily> all(Population population) {
        var families = new ArrayList<InventedFamily>();
        population.forEachRemaining(families::add);
        return families;
    }

    private static double share(Predicate<Resident> question) {
        return (double) PEOPLE.stream().filter(question).count() / PEOPLE.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 1000})
    void hasExactlyTheSizeAskedFor(int size) {
        assertThat(all(population(5, size)).stream()
                        .mapToInt(InventedFamily::size)
                        .sum())
                .isEqualTo(size);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(all(population(7, 500))).isEqualTo(all(population(7, 500))).isNotEqualTo(all(population(8, 500)));
    }

    @Test
    void keepsEveryRuleOfCards() {
        assertThat(FAMILIES)
                .allSatisfy(
                        family -> assertThat(family.household().faultsOn(TODAY)).isEmpty());
    }

    @Test
    void givesEveryNumberAndIdOnce() {
        assertThat(PEOPLE.stream().map(Resident::nik)).doesNotHaveDuplicates();
        assertThat(PEOPLE.stream().map(Resident::id)).doesNotHaveDuplicates();
        assertThat(FAMILIES.stream().map(family -> family.household().family().number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterNumbersThatAreTaken() {
        var taken = new HashMap<NumberPrefix, Integer>();
        PEOPLE.forEach(person -> taken.merge(prefix(person), serial(person), Math::max));
        var more = population(1, 2_000).after(taken, Map.of());
        assertThat(all(more).stream().flatMap(InventedFamily::residents))
                .allSatisfy(person -> assertThat(serial(person)).isGreaterThan(taken.getOrDefault(prefix(person), 0)));
    }

    private static NumberPrefix prefix(Resident person) {
        return new NumberPrefix(person.nik().value().substring(0, 12));
    }

    private static int serial(Resident person) {
        return Integer.parseInt(person.nik().value().substring(12));
    }

    @Test
    void tellsTheLastSerialOfEveryPrefix() {
        var population = population(3, 3_000);
        var expected = new HashMap<String, Integer>();
        all(population).stream()
                .flatMap(InventedFamily::residents)
                .forEach(person -> expected.merge(prefix(person).digits(), serial(person), Math::max));
        var told = new HashMap<String, Integer>();
        population.lastNikSerials(told::put);
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void givesMothersTheAgeOfMothers() {
        var byId = PEOPLE.stream().collect(Collectors.toMap(Resident::id, person -> person));
        var gaps = PEOPLE.stream()
                .filter(person -> person.mother() != null && person.mother().id() != null)
                .map(person -> byId.get(motherOf(person)).ageOn(person.birth().date()))
                .toList();
        assertThat(gaps)
                .hasSizeGreaterThan(SIZE / 4)
                .allSatisfy(age -> assertThat(age).isBetween(16, 45));
    }

    private static UUID motherOf(Resident person) {
        return person.mother() == null ? person.id() : person.mother().id();
    }

    @Test
    void looksLikeADistrict() {
        assertThat((double) PEOPLE.size() / FAMILIES.size()).isBetween(3.0, 4.3);
        assertThat(share(person -> person.biodata().sex() == Sex.FEMALE)).isBetween(0.47, 0.54);
        assertThat(share(person -> person.ageOn(TODAY) < 15)).isBetween(0.18, 0.35);
        assertThat(share(person -> person.ageOn(TODAY) >= 65)).isBetween(0.03, 0.14);
        assertThat(share(person -> !person.name().value().contains(" "))).isBetween(0.08, 0.3);
        assertThat(share(person -> person.titles().before() != null)).isBetween(0.01, 0.1);
        assertThat(share(person -> person.biodata().maritalStatus() == MaritalStatus.KAWIN_BELUM_TERCATAT))
                .isBetween(0.01, 0.1);
        assertThat(PEOPLE.stream().map(Resident::region).distinct()).hasSize(103);
    }

    /// Whatever the seed: a nagari with many people has many in every population.
    @Test
    void givesEveryNagariItsShare() {
        var others = all(population(2, SIZE)).stream()
                .flatMap(InventedFamily::residents)
                .collect(Collectors.groupingBy(Resident::region, Collectors.counting()));
        var shares = PEOPLE.stream().collect(Collectors.groupingBy(Resident::region, Collectors.counting()));
        assertThat(shares.values()).allSatisfy(count -> assertThat(count).isBetween(SIZE / 800L, SIZE / 30L));
        assertThat(shares.values().stream().mapToLong(count -> count).max().orElseThrow())
                .isGreaterThan(2
                        * shares.values().stream()
                                .mapToLong(count -> count)
                                .min()
                                .orElseThrow());
        assertThat(shares)
                .allSatisfy((nagari, count) ->
                        assertThat(others.getOrDefault(nagari, 0L)).isBetween(count / 3, count * 3));
    }

    @Test
    void bringsEveryKindOfFamily() {
        var shdk = FAMILIES.stream()
                .flatMap(family -> family.household().members().stream())
                .collect(Collectors.groupingBy(member -> member.shdk(), Collectors.counting()));
        assertThat(shdk).containsKeys(Shdk.ISTRI, Shdk.ANAK, Shdk.MENANTU, Shdk.CUCU, Shdk.ORANG_TUA, Shdk.MERTUA);
        assertThat(FAMILIES).anyMatch(family -> family.size() == 1);
        assertThat(PEOPLE).anyMatch(person -> person.birth().multipleOrder() == 2);
    }
}
