package id.adminduk.identity.demo;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.Nik;
import java.util.ArrayList;
import java.util.List;

/// The invented people as tests find them. Every test takes couples of its own, so that no test meets another's
/// children.
public final class DemoPeople {
    private static final DemoPopulation POPULATION = DemoPopulation.create();
    private static final List<DemoPopulation.Couple> FREE = new ArrayList<>(POPULATION.couples());

    private DemoPeople() {}

    public record Couple(Resident mother, Resident father, Household household, String marriageNumber) {}

    /// A couple nobody else in this JVM was given.
    public static Couple couple() {
        synchronized (FREE) {
            return of(FREE.removeLast());
        }
    }

    /// Couples of one nagari, as many as wanted, for this test alone.
    public static List<Couple> couplesOf(String nagari, int count) {
        synchronized (FREE) {
            var taken = FREE.stream()
                    .filter(couple -> couple.regionCode().value().equals(nagari))
                    .limit(count)
                    .toList();
            FREE.removeAll(taken);
            return taken.stream().map(DemoPeople::of).toList();
        }
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
