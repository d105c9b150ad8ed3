package id.adminduk.identity.demo;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
        var couple = POPULATION.couples().get(NEXT.getAndDecrement());
        var mother = POPULATION.residents().stream()
                .filter(resident -> resident.nik().equals(couple.motherNik()))
                .findFirst()
                .orElseThrow();
        var father = POPULATION.residents().stream()
                .filter(resident -> resident.nik().equals(couple.fatherNik()))
                .findFirst()
                .orElseThrow();
        return new Couple(mother, father, householdOf(mother), couple.marriageNumber());
    }

    /// Couples of one kecamatan.
    public static List<Couple> couplesOf(String nagari, int count) {
        return java.util.stream.Stream.generate(DemoPeople::couple)
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
