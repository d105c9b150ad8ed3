package id.adminduk.identity.familycheck;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Household.Fault;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyrow.Person;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.spelling.NameLikeness;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules between the people of one card (domain.md 2.6), each fault at the row it is seen in.
final class CardRules {
    private static final List<Column> HOME =
            List.of(Column.ALAMAT, Column.RT, Column.RW, Column.DUSUN, Column.KODE_WILAYAH, Column.KODE_POS);

    private static final Pattern ZEROS = Pattern.compile("^0+");

    private final List<Person> people;
    private final List<Problem> problems;

    CardRules(List<Person> people, List<Problem> problems) {
        this.people = people;
        this.problems = problems;
    }

    /// The address belongs to the card: everybody's is the first one's.
    void oneHome() {
        var first = people.getFirst().line();
        for (var person : people) {
            for (var column : HOME) {
                if (!same(column, person.line().get(column), first.get(column))) {
                    problems.add(Problem.of(person.line(), column, ProblemCode.ADDRESS_DIFFERS));
                }
            }
        }
    }

    /// Capitals, zeros in front and the dots of a region code do not count.
    private static boolean same(Column column, String one, String other) {
        return one.equals(other) || plain(column, one).equals(plain(column, other));
    }

    private static String plain(Column column, String text) {
        return switch (column) {
            case RT, RW -> ZEROS.matcher(text).replaceFirst("");
            case KODE_WILAYAH -> text.replace(".", "");
            default -> text.toUpperCase(Locale.ROOT);
        };
    }

    /// The only head, or null with a problem on the list.
    @Nullable
    Person head() {
        var heads = with(Shdk.KEPALA_KELUARGA);
        if (heads.size() == 1) return heads.getFirst();
        if (heads.isEmpty()) add(people.getFirst(), ProblemCode.HEAD_MISSING);
        heads.stream().skip(1).forEach(head -> add(head, ProblemCode.HEAD_NOT_SINGLE));
        return null;
    }

    /// What a household says of itself, told for the rows concerned.
    void household(Family family, LocalDate today) {
        var members = people.stream()
                .map(person -> new Household.Member(person.resident(), person.shdk()))
                .toList();
        for (var fault : new Household(family, members).faultsOn(today)) report(fault);
    }

    private void report(Fault fault) {
        switch (fault) {
            case NOT_EXACTLY_ONE_HEAD -> add(people.getFirst(), ProblemCode.HEAD_MISSING);
            case HEAD_TOO_YOUNG -> addAll(Shdk.KEPALA_KELUARGA, ProblemCode.HEAD_TOO_YOUNG);
            case MORE_THAN_ONE_HUSBAND -> addAll(Shdk.SUAMI, ProblemCode.HUSBAND_NOT_SINGLE);
            case SPOUSE_OF_WRONG_SEX -> wrongSpouses();
            case HUSBAND_BESIDE_MALE_HEAD -> addAll(Shdk.SUAMI, ProblemCode.HUSBAND_BESIDE_MALE_HEAD);
            case WIFE_BESIDE_FEMALE_HEAD -> addAll(Shdk.ISTRI, ProblemCode.WIFE_BESIDE_FEMALE_HEAD);
        }
    }

    private void wrongSpouses() {
        for (var person : people) {
            boolean wrong = switch (person.resident().biodata().sex()) {
                case MALE -> person.shdk() == Shdk.ISTRI;
                case FEMALE -> person.shdk() == Shdk.SUAMI;
            };
            if (wrong) add(person, ProblemCode.SPOUSE_SEX_WRONG);
        }
    }

    /// Parents who are on the card too: nobody is their own, and they should have the name they have.
    void parents(Map<Nik, Person> byNik) {
        for (var person : people) {
            parent(person, person.resident().mother(), Column.NIK_IBU, Column.NAMA_IBU, byNik);
            parent(person, person.resident().father(), Column.NIK_AYAH, Column.NAMA_AYAH, byNik);
        }
    }

    private void parent(Person child, @Nullable Parent parent, Column number, Column name, Map<Nik, Person> byNik) {
        var nik = parent == null ? null : parent.nik();
        if (parent == null || nik == null) return;
        var known = byNik.get(nik);
        if (known == child) problems.add(Problem.of(child.line(), number, ProblemCode.PARENT_IS_SELF));
        else if (known != null && !alike(known.resident().name().value(), parent.name())) {
            problems.add(Problem.of(child.line(), name, ProblemCode.PARENT_NAME_DIFFERS));
        }
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || NameLikeness.alike(one, other);
    }

    private List<Person> with(Shdk shdk) {
        return people.stream().filter(person -> person.shdk() == shdk).toList();
    }

    private void addAll(Shdk shdk, ProblemCode code) {
        with(shdk).forEach(person -> add(person, code));
    }

    private void add(Person person, ProblemCode code) {
        problems.add(Problem.of(person.line(), Column.SHDK, code));
    }
}
