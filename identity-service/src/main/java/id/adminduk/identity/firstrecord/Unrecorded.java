package id.adminduk.identity.firstrecord;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody without a NIK. A parent who is a resident is named by number, any other by name.
///
/// @param shdk what they are to the head of the card, where the registry does not know it better
@JsonIgnoreProperties(ignoreUnknown = true)
record Unrecorded(
        @NotNull @Valid ToldBiodata biodata,
        @Nullable Shdk shdk,
        @Nullable Nik motherNik,
        @Nullable Nik fatherNik) {

    Stream<Nik> parents() {
        return Stream.of(Optional.ofNullable(motherNik), Optional.ofNullable(fatherNik))
                .flatMap(Optional::stream);
    }

    /// @param known finds residents by number
    Resident resident(LocalDate today, RegionCode region, Function<Nik, Optional<Resident>> known) {
        return biodata.resident(
                Dossier.NO_NIK_YET,
                today,
                region,
                parent(motherNik, biodata.motherName(), known),
                parent(fatherNik, biodata.fatherName(), known));
    }

    /// A parent on the form has to be one: known, of the right sex, and older.
    void checkParents(Dossier dossier) {
        if (motherNik != null) checkParent(dossier, motherNik, Sex.FEMALE, "MOTHER", "MOTHER_NOT_FEMALE");
        if (fatherNik != null) checkParent(dossier, fatherNik, Sex.MALE, "FATHER", "FATHER_NOT_MALE");
    }

    private void checkParent(Dossier dossier, Nik nik, Sex sex, String role, String ofOtherSex) {
        var parent = dossier.find(nik);
        dossier.refuseIf(parent.isEmpty(), role + "_UNKNOWN");
        dossier.refuseIf(parent.filter(found -> found.biodata().sex() != sex).isPresent(), ofOtherSex);
        dossier.refuseIf(
                parent.filter(found -> !found.birth()
                                .date()
                                .isBefore(biodata.birthDate().date()))
                        .isPresent(),
                role + "_YOUNGER_THAN_CHILD");
    }

    boolean sameAs(Unrecorded other) {
        return biodata.name().equals(other.biodata.name())
                && biodata.sex() == other.biodata.sex()
                && biodata.birthDate().equals(other.biodata.birthDate());
    }

    private static @Nullable Parent parent(
            @Nullable Nik nik, @Nullable String name, Function<Nik, Optional<Resident>> known) {
        return Optional.ofNullable(nik).flatMap(known).map(Parent::of).orElseGet(() -> ToldBiodata.parent(name));
    }
}
