package id.adminduk.identity.familycheck;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.familyfile.Repeats;
import id.adminduk.identity.familyrow.Cells;
import id.adminduk.identity.familyrow.ParticularsReader;
import id.adminduk.identity.familyrow.Person;
import id.adminduk.identity.familyrow.PersonReader;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a family of the rows with one card number. One bad row holds the whole family back.
public final class FamilyReader {
    private final PersonReader people;
    private final Repeats repeats;
    private final LocalDate today;

    /// @param nagari where a family can live
    /// @param repeats what a first reading of the same file found
    public FamilyReader(CodeSet codes, Set<RegionCode> nagari, Repeats repeats, LocalDate today) {
        this.people = new PersonReader(codes, nagari, today);
        this.repeats = repeats;
        this.today = today;
    }

    public CheckedFamily read(List<Line> card) {
        var problems = new ArrayList<Problem>();
        var first = new Cells(card.getFirst(), today, problems);
        var number = number(first);
        var address = address(first);
        var contact = ParticularsReader.contact(first, Column.TELEPON_KK, Column.EMAIL_KK);
        var recordedOn = first.has(Column.TGL_KK) ? first.date(Column.TGL_KK) : today;
        var members = new ArrayList<Person>();
        for (var line : card) {
            if (repeats.hasTwice(line.get(Column.NIK)))
                problems.add(Problem.of(line, Column.NIK, ProblemCode.NIK_TWICE));
            people.read(line, problems).ifPresent(members::add);
        }
        boolean whole = problems.stream().noneMatch(Problem::keepsFamilyOut);
        if (!whole || number == null || address == null || recordedOn == null) return out(card, problems);
        return family(card, members, new Card(number, address, recordedOn, contact), problems);
    }

    private record Card(
            KkNumber number,
            Address address,
            LocalDate recordedOn,
            @Nullable Contact contact) {}

    private CheckedFamily family(List<Line> lines, List<Person> members, Card card, List<Problem> problems) {
        Map<Nik, Person> byNik = new HashMap<>();
        members.forEach(person -> byNik.put(person.resident().nik(), person));
        var rules = new CardRules(members, problems);
        rules.oneHome();
        rules.parents(byNik);
        var head = rules.head();
        if (head == null) return out(lines, problems);
        var family = new Family(
                BulkId.next(),
                card.number(),
                card.address(),
                head.resident().region(),
                head.resident().id(),
                Family.Status.ACTIVE,
                card.recordedOn(),
                card.contact(),
                1);
        rules.household(family, today);
        if (problems.stream().anyMatch(Problem::keepsFamilyOut)) return out(lines, problems);
        var linked = new Kin(members, byNik, card.recordedOn()).linked();
        var marriages = new Couples(linked, problems).marriages();
        var seats = linked.stream()
                .map(person -> new Member(person.resident(), person.shdk()))
                .toList();
        return new CheckedFamily(lines, new Household(family, seats), marriages, problems);
    }

    private static CheckedFamily out(List<Line> lines, List<Problem> problems) {
        return new CheckedFamily(lines, null, List.of(), problems);
    }

    private @Nullable KkNumber number(Cells cells) {
        if (!cells.has(Column.NO_KK)) {
            cells.problem(Column.NO_KK, ProblemCode.KK_MISSING);
            return null;
        }
        if (repeats.tears(cells.raw(Column.NO_KK))) cells.problem(Column.NO_KK, ProblemCode.FAMILY_DIVIDED);
        return cells.read(Column.NO_KK, ProblemCode.KK_INVALID, KkNumber::new);
    }

    private static @Nullable Address address(Cells cells) {
        var street = cells.text(Column.ALAMAT);
        var rt = cells.digits(Column.RT, 3, true);
        var rw = cells.digits(Column.RW, 3, true);
        var korong = cells.text(Column.DUSUN);
        var postalCode = cells.digits(Column.KODE_POS, 5, false);
        if (street == null || rt == null || rw == null || korong == null || postalCode == null) return null;
        return new Address(street, rt, rw, korong, postalCode);
    }
}
