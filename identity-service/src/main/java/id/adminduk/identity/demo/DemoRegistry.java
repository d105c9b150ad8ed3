package id.adminduk.identity.demo;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Collects invented people and families, giving numbers as the office would: the same input always gives the same
/// numbers.
final class DemoRegistry {
    /// Rules of a card are checked on this day, after everybody invented was born.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final long ELDERS_SEED = 1377;

    private final DemoNames elders = new DemoNames(new Random(ELDERS_SEED));
    private final Map<NumberPrefix, Integer> nikSerials = new LinkedHashMap<>();
    private final Map<NumberPrefix, Integer> kkSerials = new LinkedHashMap<>();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Marriage> marriages = new ArrayList<>();
    private final List<DemoPopulation.Couple> couples = new ArrayList<>();
    private final List<DemoPopulation.Pair> pairs = new ArrayList<>();

    Resident adult(DemoPerson person, DemoHome home) {
        return add(
                person,
                home,
                elder(Sex.FEMALE),
                elder(Sex.MALE),
                new Standing(ResidentStatus.ACTIVE, home.recordedOn()),
                0);
    }

    Resident adult(DemoPerson person, DemoHome home, ResidentStatus status, String since) {
        return add(person, home, elder(Sex.FEMALE), elder(Sex.MALE), new Standing(status, LocalDate.parse(since)), 0);
    }

    private Parent elder(Sex sex) {
        return new Parent(null, null, elders.next(sex));
    }

    Resident child(DemoPerson person, DemoHome home, Resident mother, @Nullable Resident father) {
        return child(person, home, mother, father, 0);
    }

    Resident child(DemoPerson person, DemoHome home, Resident mother, @Nullable Resident father, int multipleOrder) {
        var standing = new Standing(ResidentStatus.ACTIVE, person.born());
        var fatherWritten = father == null ? null : Parent.of(father);
        return add(person, home, Parent.of(mother), fatherWritten, standing, multipleOrder);
    }

    private Resident add(
            DemoPerson person,
            DemoHome home,
            @Nullable Parent mother,
            @Nullable Parent father,
            Standing standing,
            int multipleOrder) {
        var prefix = NumberPrefix.ofNik(home.nagari(), person.born(), person.sex());
        var nik = prefix.nik(nikSerials.merge(prefix, 1, Integer::sum));
        var biodata = new Biodata(
                person.sex(),
                Citizenship.WNI,
                Religion.ISLAM,
                person.education(),
                person.occupation(),
                BloodGroup.UNKNOWN,
                person.maritalStatus());
        var resident = new Resident(
                id("resident", nik.value()),
                nik,
                new PersonName(person.name()),
                person.titles(),
                new Birth(home.town(), person.born(), multipleOrder),
                biodata,
                mother,
                father,
                standing,
                home.nagari(),
                1);
        residents.add(resident);
        return resident;
    }

    /// A card with its people in printed order; throws when it breaks a rule of cards.
    Family family(DemoHome home, Member... members) {
        var prefix = NumberPrefix.ofKk(home.nagari(), home.recordedOn());
        var number = prefix.kk(kkSerials.merge(prefix, 1, Integer::sum));
        var family = new Family(
                id("family", number.value()),
                number,
                home.address(),
                home.nagari(),
                members[0].resident().id(),
                Family.Status.ACTIVE,
                home.recordedOn(),
                1);
        var household = new Household(family, List.of(members));
        var faults = household.faultsOn(TODAY);
        if (!faults.isEmpty()) throw new IllegalStateException("demo family " + family.id() + ": " + faults);
        households.add(household);
        return family;
    }

    void married(Resident husband, Resident wife, @Nullable String number, @Nullable LocalDate on) {
        marriages.add(
                new Marriage(id("marriage", wife.nik().value()), husband.id(), wife.id(), number != null, number, on));
    }

    /// Offers two parents to the scripts.
    void couple(Resident husband, Resident wife, Family family, String marriageNumber, LocalDate marriedOn) {
        married(husband, wife, marriageNumber, marriedOn);
        couples.add(new DemoPopulation.Couple(
                wife.nik(),
                wife.name().value(),
                husband.nik(),
                husband.name().value(),
                family.number(),
                marriageNumber,
                marriedOn,
                family.region()));
    }

    /// Offers two people who may marry.
    void pair(DemoPopulation.Single groom, DemoPopulation.Single bride) {
        pairs.add(new DemoPopulation.Pair(groom, bride));
    }

    DemoPopulation population() {
        return new DemoPopulation(residents, households, marriages, couples, pairs, nikSerials, kkSerials);
    }

    private static UUID id(String kind, String number) {
        return UUID.nameUUIDFromBytes(("demo/" + kind + "/" + number).getBytes(StandardCharsets.UTF_8));
    }
}
