package id.adminduk.identity.familyrun;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.familycheck.CheckedFamily;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode.Weight;
import id.adminduk.identity.familystore.FamilyFile.Tally;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Families that are written together, and the remarks on the file itself that come before its first.
record Batch(List<CheckedFamily> families, List<Problem> remarks) {
    Batch {
        families = List.copyOf(families);
        remarks = List.copyOf(remarks);
    }

    boolean isEmpty() {
        return families.isEmpty() && remarks.isEmpty();
    }

    List<Household> households() {
        return families.stream()
                .map(CheckedFamily::household)
                .filter(Objects::nonNull)
                .toList();
    }

    List<CheckedFamily> quarantined() {
        return families.stream().filter(CheckedFamily::quarantined).toList();
    }

    List<Problem> problems() {
        var all = new ArrayList<>(remarks);
        families.forEach(family -> all.addAll(family.problems()));
        return all;
    }

    List<Nik> niks() {
        return households().stream()
                .flatMap(household -> household.members().stream())
                .map(member -> member.resident().nik())
                .toList();
    }

    List<KkNumber> cards() {
        return households().stream()
                .map(household -> household.family().number())
                .toList();
    }

    List<Newcomer> newcomers() {
        return households().stream()
                .flatMap(household -> household.members().stream())
                .map(member -> Newcomer.of(member.resident()))
                .toList();
    }

    /// Without the families of people who may be in an open case.
    Batch without(Set<UUID> people) {
        if (people.isEmpty()) return this;
        return new Batch(
                families.stream().map(family -> without(family, people)).toList(), remarks);
    }

    private static CheckedFamily without(CheckedFamily family, Set<UUID> people) {
        var household = family.household();
        if (household == null) return family;
        var waiting = IntStream.range(0, household.members().size())
                .filter(row ->
                        people.contains(household.members().get(row).resident().id()))
                .mapToObj(family::waiting)
                .toList();
        return waiting.isEmpty() ? family : family.without(waiting);
    }

    /// Without the families whose numbers the registry knows.
    Batch without(Set<Nik> niks, Set<KkNumber> cards) {
        if (niks.isEmpty() && cards.isEmpty()) return this;
        return new Batch(
                families.stream().map(family -> without(family, niks, cards)).toList(), remarks);
    }

    private static CheckedFamily without(CheckedFamily family, Set<Nik> niks, Set<KkNumber> cards) {
        var household = family.household();
        if (household == null) return family;
        var taken = new ArrayList<Problem>();
        if (cards.contains(household.family().number())) taken.add(family.taken(0, Column.NO_KK));
        for (int row = 0; row < household.members().size(); row++) {
            var nik = household.members().get(row).resident().nik();
            if (niks.contains(nik)) taken.add(family.taken(row, Column.NIK));
        }
        return taken.isEmpty() ? family : family.without(taken);
    }

    /// The highest serial of every prefix among the people.
    Map<NumberPrefix, Integer> lastNikSerials() {
        return lastSerials(niks().stream().map(Nik::value).toList());
    }

    Map<NumberPrefix, Integer> lastCardSerials() {
        return lastSerials(cards().stream().map(KkNumber::value).toList());
    }

    private static Map<NumberPrefix, Integer> lastSerials(List<String> numbers) {
        Map<NumberPrefix, Integer> last = new HashMap<>();
        for (var number : numbers) {
            last.merge(NumberPrefix.of(number), Integer.parseInt(number, 12, 16, 10), Math::max);
        }
        return last;
    }

    Tally tally(long lastLine) {
        var out = families.stream().filter(family -> family.household() == null).toList();
        long held = quarantined().stream()
                .mapToLong(family -> family.lines().size())
                .sum();
        long warnings = problems().stream()
                .filter(problem -> problem.code().weight() == Weight.WARNING)
                .count();
        return new Tally(
                0,
                lastLine,
                niks().size(),
                households().size(),
                out.size(),
                held,
                problems().size() - warnings,
                warnings);
    }
}
