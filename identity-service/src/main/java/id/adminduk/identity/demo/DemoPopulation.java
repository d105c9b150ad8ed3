package id.adminduk.identity.demo;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A whole invented district: the named people of the stories and a crowd, always the same.
record DemoPopulation(
        List<Resident> residents,
        List<Household> households,
        List<Marriage> marriages,
        List<Couple> couples,
        List<Pair> pairs,
        Map<NumberPrefix, Integer> nikSerials,
        Map<NumberPrefix, Integer> kkSerials) {

    /// Invented parents of children still to come, for scripts that report births.
    record Couple(
            Nik motherNik,
            String motherName,
            Nik fatherNik,
            String fatherName,
            KkNumber kkNumber,
            String marriageNumber,
            LocalDate marriageDate,
            RegionCode regionCode) {}

    /// Two invented people who may marry each other.
    record Pair(Single groom, Single bride) {}

    record Single(Nik nik, String name, LocalDate birthDate, KkNumber kkNumber, RegionCode regionCode) {}

    DemoPopulation {
        residents = List.copyOf(residents);
        households = List.copyOf(households);
        marriages = List.copyOf(marriages);
        couples = List.copyOf(couples);
        pairs = List.copyOf(pairs);
        nikSerials = Map.copyOf(nikSerials);
        kkSerials = Map.copyOf(kkSerials);
    }

    static DemoPopulation create() {
        var registry = new DemoRegistry();
        DemoStories.addTo(registry);
        DemoCrowd.addTo(registry);
        DemoSingles.addTo(registry);
        return registry.population();
    }
}
