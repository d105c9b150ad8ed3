package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.AktaModel;
import id.adminduk.identity.birth.BirthFacts;
import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A child whose birth passed every check, about to enter the mother's family, or that of who takes it in.
///
/// @param carer whose card it comes on
/// @param religion written of it
record Newborn(
        UUID id,
        BirthReport report,
        PersonName name,
        Resident carer,
        Membership place,
        @Nullable KnownParent father,
        AktaModel model,
        Religion religion) {

    /// @param around the religion of a child of unknown descent
    static Newborn of(BirthReport report, PersonName name, BirthFacts facts, Function<RegionCode, Religion> around) {
        var carer = Objects.requireNonNull(facts.carer());
        var resident = carer.resident();
        var model = AktaModel.of(
                report.mother() != null,
                report.father() != null,
                report.marriageProof().kind(),
                facts.cardShowsCouple());
        return new Newborn(
                UUID.randomUUID(),
                report,
                name,
                resident,
                Objects.requireNonNull(carer.membership()),
                facts.father(),
                model,
                report.foundling() == null ? resident.biodata().religion() : around.apply(resident.region()));
    }

    /// Who took the child in, where nobody knows the parents.
    @Nullable
    UUID guardianId() {
        return model == AktaModel.NO_PARENTS ? carer.id() : null;
    }

    /// A foundling is nobody's kin on the card (domain.md 2.6).
    Shdk shdk() {
        return model == AktaModel.NO_PARENTS ? Shdk.LAINNYA : place.shdk().ofNewborn();
    }

    private @Nullable Parent mother() {
        return model == AktaModel.NO_PARENTS ? null : Parent.of(carer);
    }

    /// To be compared with whoever is registered or about to be.
    Newcomer newcomer() {
        return new Newcomer(id, name, report.child().sex(), birth(), mother(), fatherAsWritten(), carer.region());
    }

    private Birth birth() {
        var told = report.child();
        return new Birth(told.birthPlace(), told.birthDate(), told.multipleOrder(), told.birthDateUnknown());
    }

    /// The akta has no number yet: it is heard of when the office has given it.
    Resident resident(Nik nik, LocalDate today) {
        var told = report.child();
        return new Resident(
                id,
                nik,
                name,
                Titles.NONE,
                birth(),
                new Biodata(
                        told.sex(),
                        Citizenship.WNI,
                        religion,
                        Education.NONE,
                        Occupation.NONE,
                        BloodGroup.UNKNOWN,
                        MaritalStatus.BELUM_KAWIN),
                mother(),
                fatherAsWritten(),
                told.dualCitizenship() == null
                        ? null
                        : new Foreigner(null, null, null, null, null, told.dualCitizenship()),
                Particulars.NONE.with(Certificates.UNTOLD.withBirth(new Certificate(true, null, today))),
                new Standing(ResidentStatus.ACTIVE, today),
                carer.region(),
                1);
    }

    /// The registry's spelling where it knows the father, the report's where it does not; nobody where the akta names
    /// only the mother.
    private @Nullable Parent fatherAsWritten() {
        var told = report.father();
        if (told == null || !model.namesFather()) return null;
        return father == null ? new Parent(null, told.nik(), told.name()) : Parent.of(father.resident());
    }
}
