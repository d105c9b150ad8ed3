package id.adminduk.identity.population;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.PersonName;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invents one person with a number as the office would give it.
final class PersonMaker {
    private static final int ADULT = 17;
    private static final List<BloodGroup> KNOWN_BLOOD = List.of(
            BloodGroup.O,
            BloodGroup.O,
            BloodGroup.O,
            BloodGroup.A,
            BloodGroup.A,
            BloodGroup.B,
            BloodGroup.B,
            BloodGroup.AB);

    private final Chance chance;
    private final Serials niks;
    private final LocalDate today;
    private final NameBook names;
    private final LifeCourse life;

    PersonMaker(Chance chance, Serials niks, LocalDate today) {
        this.chance = chance;
        this.niks = niks;
        this.today = today;
        this.names = new NameBook(chance);
        this.life = new LifeCourse(chance);
    }

    /// Somebody whose parents are names only.
    Resident adult(Home home, Sex sex, LocalDate born, MaritalStatus status) {
        return person(home, sex, born, status, elder(Sex.FEMALE, born), elder(Sex.MALE, born), 0);
    }

    Parent elder(Sex sex, LocalDate childBorn) {
        return new Parent(null, null, names.name(sex, childBorn.getYear() - 26));
    }

    Resident person(
            Home home,
            Sex sex,
            LocalDate born,
            MaritalStatus status,
            @Nullable Parent mother,
            @Nullable Parent father,
            int multipleOrder) {
        int age = Period.between(born, today).getYears();
        var education = life.education(age);
        var since = born.isAfter(home.recordedOn()) ? born : home.recordedOn();
        var nagari = home.nagari();
        return new Resident(
                chance.id(),
                NumberPrefix.ofNik(nagari.code(), born, sex).nik(niks.next(nagari.code(), born, sex)),
                new PersonName(names.name(sex, born.getYear())),
                age < ADULT ? Titles.NONE : names.titles(sex, age, education.code() >= 9),
                new Birth(nagari.name(), born, multipleOrder),
                new Biodata(
                        sex,
                        Citizenship.WNI,
                        home.religion(),
                        education,
                        life.occupation(age, sex, education),
                        chance.percent(55) ? BloodGroup.UNKNOWN : chance.of(KNOWN_BLOOD),
                        status),
                mother,
                father,
                new Standing(ResidentStatus.ACTIVE, since),
                nagari.code(),
                1);
    }
}
