package id.adminduk.identity.moves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Particulars;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who arrives. Whom the registry knows needs only the NIK; for anybody else the biodata of the letter.
@JsonIgnoreProperties(ignoreUnknown = true)
record Arrival(@NotNull Nik nik, @Valid @Nullable Biodata biodata) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Biodata(
            @NotNull PersonName name,
            @Nullable String titleBefore,
            @Nullable String titleAfter,
            @NotNull Sex sex,
            @NotNull String birthPlace,
            @NotNull BirthDate birthDate,
            @NotNull Citizenship citizenship,
            @NotNull Religion religion,
            @NotNull Education education,
            @NotNull Occupation occupation,
            @NotNull BloodGroup bloodGroup,
            @NotNull MaritalStatus maritalStatus,
            @Nullable String motherName,
            @Nullable String fatherName,
            @Valid @Nullable Foreigner foreigner,
            @Valid @Nullable Particulars particulars) {

        List<String> faults(LocalDate today) {
            return foreigner == null ? List.of() : foreigner.faults(citizenship, birthDate.date(), today);
        }
    }

    /// Makes them a resident again, or for the first time; the card comes after.
    UUID enter(Dossier dossier, RegionCode region) {
        var known = dossier.find(nik);
        if (known.isPresent()) return comeBack(dossier, known.get(), region);
        if (biodata == null) throw dossier.refusal("BIODATA_MISSING");
        biodata.faults(dossier.today()).forEach(dossier::refuse);
        dossier.refuseIf(biodata.birthDate().date().isAfter(dossier.today()), "BIRTH_IN_FUTURE");
        dossier.stopIfRefused();
        var newcomer = newcomer(biodata, dossier.today(), region);
        dossier.arrive(newcomer);
        return newcomer.id();
    }

    private static UUID comeBack(Dossier dossier, Resident known, RegionCode region) {
        dossier.concerns(known.id());
        switch (known.standing().status()) {
            case IN_TRANSIT, MOVED_OUT, MOVED_ABROAD ->
                dossier.put(known.withStanding(ResidentStatus.ACTIVE, dossier.today())
                        .withRegion(region));
            case ACTIVE -> dossier.refuse("ARRIVAL_LIVES_HERE");
            case DECEASED -> dossier.refuse("ARRIVAL_DECEASED");
            case DUPLICATE, LOST_CITIZENSHIP -> dossier.refuse("ARRIVAL_NIK_INACTIVE");
        }
        return known.id();
    }

    /// To be compared before anything is decided; nobody whose biodata the registry has.
    Optional<Newcomer> newcomer(RegionCode region) {
        return Optional.ofNullable(biodata).map(told -> Newcomer.of(newcomer(told, LocalDate.EPOCH, region)));
    }

    private Resident newcomer(Biodata told, LocalDate today, RegionCode region) {
        return new Resident(
                UUID.randomUUID(),
                nik,
                told.name(),
                new Titles(told.titleBefore(), told.titleAfter()),
                Birth.of(told.birthPlace(), told.birthDate(), 0),
                new Resident.Biodata(
                        told.sex(),
                        told.citizenship(),
                        told.religion(),
                        told.education(),
                        told.occupation(),
                        told.bloodGroup(),
                        told.maritalStatus()),
                parent(told.motherName()),
                parent(told.fatherName()),
                told.foreigner(),
                told.particulars() == null ? Particulars.NONE : told.particulars(),
                new Standing(ResidentStatus.ACTIVE, today),
                region,
                1);
    }

    private static @Nullable Parent parent(@Nullable String name) {
        return name == null ? null : new Parent(null, null, name);
    }
}
