package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.AktaModel;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.family.FamilyCard;
import id.adminduk.identity.newborn.BirthReport.BirthKind;
import id.adminduk.identity.newborn.BirthReport.PlaceKind;
import id.adminduk.identity.newborn.BirthReport.Proof;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import java.time.LocalDate;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/// Everything the akta and the new family card show.
record RegisteredBirth(
        Child child,
        int aktaModel,
        @Nullable Parent mother,
        @Nullable Parent father,
        @Nullable Marriage marriage,
        FamilyCard family) {

    record Child(
            Nik nik,
            PersonName name,
            Sex sex,
            LocalDate birthDate,
            BirthDate.@Nullable Unknown birthDateUnknown,
            @Nullable OffsetTime birthTime,
            String birthPlace,
            PlaceKind placeKind,
            BirthKind kind,
            int multipleOrder,
            @Nullable Integer birthOrder,
            @Nullable Integer weightGrams,
            @Nullable Integer lengthCm) {}

    record Parent(@Nullable Nik nik, String name) {
        static @Nullable Parent of(Resident.@Nullable Parent parent) {
            return parent == null ? null : new Parent(parent.nik(), parent.name());
        }
    }

    record Marriage(@Nullable String number, @Nullable LocalDate date) {}

    static RegisteredBirth of(Resident child, BirthReport report, AktaModel model, FamilyCard family) {
        var told = report.child();
        return new RegisteredBirth(
                new Child(
                        child.nik(),
                        child.name(),
                        told.sex(),
                        told.birthDate(),
                        told.birthDateUnknown(),
                        told.birthTime(),
                        told.birthPlace(),
                        told.placeKind(),
                        told.kind(),
                        told.multipleOrder(),
                        told.birthOrder(),
                        told.weightGrams(),
                        told.lengthCm()),
                model.number(),
                Parent.of(child.mother()),
                Parent.of(child.father()),
                model == AktaModel.FATHER_AND_MOTHER ? marriage(report.marriageProof()) : null,
                family);
    }

    private static Marriage marriage(Proof proof) {
        return new Marriage(proof.number(), proof.date());
    }
}
