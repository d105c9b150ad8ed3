package id.adminduk.identity.resident;

import id.adminduk.identity.calendar.FullAge;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Particulars;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A person in the registry. Titles stand apart from the name: they may be on a family card, never on an akta.
public record Resident(
        UUID id,
        Nik nik,
        PersonName name,
        Titles titles,
        Birth birth,
        Biodata biodata,
        @Nullable Parent mother,
        @Nullable Parent father,
        @Nullable Foreigner foreigner,
        Particulars particulars,
        Standing standing,
        RegionCode region,
        long version) {

    /// Versions from before the particulars have none.
    public Resident {
        particulars = particulars == null ? Particulars.NONE : particulars;
    }

    /// Somebody of whom nothing foreign is known, and nothing particular.
    public Resident(
            UUID id,
            Nik nik,
            PersonName name,
            Titles titles,
            Birth birth,
            Biodata biodata,
            @Nullable Parent mother,
            @Nullable Parent father,
            Standing standing,
            RegionCode region,
            long version) {
        this(id, nik, name, titles, birth, biodata, mother, father, null, Particulars.NONE, standing, region, version);
    }

    public record Titles(@Nullable String before, @Nullable String after) {
        public static final Titles NONE = new Titles(null, null);

        /// The name as a family card prints it.
        public String around(String name) {
            return (before == null ? "" : before + " ") + name + (after == null ? "" : ", " + after);
        }
    }

    /// `multipleOrder` is 0 for a single birth, else the place in a multiple one.
    ///
    /// @param unknown what of the date nobody knows; null for a date known to the day
    public record Birth(String place, LocalDate date, int multipleOrder, BirthDate.@Nullable Unknown unknown) {

        public Birth(String place, LocalDate date, int multipleOrder) {
            this(place, date, multipleOrder, null);
        }

        public static Birth of(String place, BirthDate date, int multipleOrder) {
            return new Birth(place, date.date(), multipleOrder, date.unknown());
        }

        /// How far the date is known.
        public BirthDate.Precision precision() {
            return BirthDate.Precision.of(unknown);
        }

        public BirthDate asKnown() {
            return new BirthDate(date, unknown);
        }

        public Birth at(String place) {
            return new Birth(place, date, multipleOrder, unknown);
        }

        public Birth on(BirthDate date) {
            return of(place, date, multipleOrder);
        }
    }

    public record Biodata(
            Sex sex,
            Citizenship citizenship,
            Religion religion,
            Education education,
            Occupation occupation,
            BloodGroup bloodGroup,
            MaritalStatus maritalStatus) {

        public Biodata with(MaritalStatus status) {
            return new Biodata(sex, citizenship, religion, education, occupation, bloodGroup, status);
        }

        public Biodata with(Sex sex) {
            return new Biodata(sex, citizenship, religion, education, occupation, bloodGroup, maritalStatus);
        }

        public Biodata with(Citizenship citizenship) {
            return new Biodata(sex, citizenship, religion, education, occupation, bloodGroup, maritalStatus);
        }
    }

    /// A parent as written in the biodata; id and NIK only when they are known.
    public record Parent(@Nullable UUID id, @Nullable Nik nik, String name) {
        public static Parent of(Resident resident) {
            return new Parent(resident.id(), resident.nik(), resident.name().value());
        }
    }

    public record Standing(ResidentStatus status, LocalDate since) {}

    public Resident withStanding(ResidentStatus status, LocalDate since) {
        var standing = new Standing(status, since);
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withName(PersonName name, Titles titles) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withBirth(Birth birth) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withBiodata(Biodata biodata) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withMaritalStatus(MaritalStatus status) {
        return withBiodata(biodata.with(status));
    }

    public Resident withParents(@Nullable Parent mother, @Nullable Parent father) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withForeigner(@Nullable Foreigner foreigner) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withParticulars(Particulars particulars) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withCertificates(UnaryOperator<Certificates> change) {
        return withParticulars(particulars.with(change.apply(particulars.certificates())));
    }

    public Resident withRegion(RegionCode region) {
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, version);
    }

    public Resident withNextVersion() {
        long next = version + 1;
        return copy(name, titles, birth, biodata, mother, father, foreigner, particulars, standing, region, next);
    }

    /// All but what nobody ever changes.
    private Resident copy(
            PersonName name,
            Titles titles,
            Birth birth,
            Biodata biodata,
            @Nullable Parent mother,
            @Nullable Parent father,
            @Nullable Foreigner foreigner,
            Particulars particulars,
            Standing standing,
            RegionCode region,
            long version) {
        return new Resident(
                id,
                nik,
                name,
                titles,
                birth,
                biodata,
                mother,
                father,
                foreigner,
                particulars,
                standing,
                region,
                version);
    }

    /// As a family card prints it; null for nearly everybody.
    public @Nullable String passportNumber() {
        var passport = foreigner == null ? null : foreigner.passport();
        return passport == null ? null : passport.number();
    }

    /// The number of a lasting permit to stay, as a family card prints it.
    public @Nullable String kitapNumber() {
        var permit = foreigner == null ? null : foreigner.permit();
        return permit == null || permit.kind() != Foreigner.Permit.Kind.ITAP ? null : permit.number();
    }

    /// A child that has yet to choose.
    public boolean citizenOfTwoCountries() {
        return foreigner != null && foreigner.dual() != null;
    }

    /// The name with its titles, as a family card prints it.
    public String fullName() {
        return titles.around(name.value());
    }

    public int ageOn(LocalDate day) {
        return Period.between(birth.date(), day).getYears();
    }

    /// Old enough to head a family: 17, or married once.
    public boolean mayHeadFamilyOn(LocalDate day) {
        return isOfAgeOn(day);
    }

    public boolean isOfAgeOn(LocalDate day) {
        return FullAge.reached(birth.date(), biodata.maritalStatus().everMarried(), day);
    }

    public boolean is(ResidentStatus status) {
        return standing.status() == status;
    }
}
