package id.adminduk.identity.demo;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.Nik;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The invented people as tests find them. Every test takes couples of its own, so that no test meets another's
/// children.
public final class DemoPeople {
    private static final DemoPopulation POPULATION = DemoPopulation.create();
    private static final AtomicInteger NEXT =
            new AtomicInteger(POPULATION.couples().size() - 1);

    private DemoPeople() {}

    public record Couple(Resident mother, Resident father, Household household, String marriageNumber) {}

    /// A couple nobody else in this JVM was given.
    public static Couple couple() {
        return of(POPULATION.couples().get(NEXT.getAndDecrement()));
    }

    /// Every couple offered to scripts.
    public static List<Couple> couples() {
        return POPULATION.couples().stream().map(DemoPeople::of).toList();
    }

    private static Couple of(DemoPopulation.Couple couple) {
        var mother = holder(couple.motherNik());
        return new Couple(mother, holder(couple.fatherNik()), householdOf(mother), couple.marriageNumber());
    }

    /// The children a mother has in the registry before any test.
    public static List<Resident> childrenOf(Resident mother) {
        return POPULATION.residents().stream()
                .filter(resident -> resident.mother() != null
                        && mother.id().equals(resident.mother().id()))
                .toList();
    }

    private static Resident holder(Nik nik) {
        return POPULATION.residents().stream()
                .filter(resident -> resident.nik().equals(nik))
                .findFirst()
                .orElseThrow();
    }

    /// Couples of one kecamatan.
    public static List<Couple> couplesOf(String nagari, int count) {
        return Stream.generate(DemoPeople::couple)
                .filter(couple -> couple.household().family().region().value().equals(nagari))
                .limit(count)
                .toList();
    }

    /// Somebody of the stories.
    public static Resident named(String name) {
        return POPULATION.residents().stream()
                .filter(resident -> resident.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static Household householdOf(Resident resident) {
        return POPULATION.households().stream()
                .filter(household -> household.members().stream()
                        .anyMatch(member -> member.resident().id().equals(resident.id())))
                .findFirst()
                .orElseThrow();
    }

    public static Shdk shdkOf(Resident resident) {
        return householdOf(resident).members().stream()
                .filter(member -> member.resident().id().equals(resident.id()))
                .findFirst()
                .orElseThrow()
                .shdk();
    }
}
