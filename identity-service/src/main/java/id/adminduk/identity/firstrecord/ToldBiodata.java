package id.adminduk.identity.firstrecord;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.element.Particulars;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What form F-1.01, or the letter of another district, tells of somebody the registry does not hold (domain.md 2.2).
@JsonIgnoreProperties(ignoreUnknown = true)
public record ToldBiodata(
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

    /// What of it cannot be, as reasons to refuse.
    public List<String> faults(LocalDate today) {
        var faults = new ArrayList<String>();
        if (foreigner != null) faults.addAll(foreigner.faults(citizenship, birthDate.date(), today));
        if (birthDate.date().isAfter(today)) faults.add("BIRTH_IN_FUTURE");
        return List.copyOf(faults);
    }

    /// The resident they become, with the parents as they are told by name.
    public Resident resident(Nik nik, LocalDate today, RegionCode region) {
        return resident(nik, today, region, parent(motherName), parent(fatherName));
    }

    Resident resident(Nik nik, LocalDate today, RegionCode region, @Nullable Parent mother, @Nullable Parent father) {
        return new Resident(
                UUID.randomUUID(),
                nik,
                name,
                new Titles(titleBefore, titleAfter),
                Birth.of(birthPlace, birthDate, 0),
                new Resident.Biodata(sex, citizenship, religion, education, occupation, bloodGroup, maritalStatus),
                mother,
                father,
                foreigner,
                particulars == null ? Particulars.NONE : particulars,
                new Standing(ResidentStatus.ACTIVE, today),
                region,
                1);
    }

    static @Nullable Parent parent(@Nullable String name) {
        return name == null ? null : new Parent(null, null, name);
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "ToldBiodata[...]";
    }
}
