package id.adminduk.identity.verification;

import id.adminduk.identity.agreement.VerifiedField;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.spelling.NameLikeness;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an agency believes of somebody. Names agree by [NameLikeness], a place of birth whatever its capitals, a region
/// at the level it is given; everything else has to be equal.
record Claim(
        @NotNull @Schema(implementation = String.class) Nik nik,
        @Nullable @Size(min = 1, max = 120) String name,
        @Nullable @Size(min = 1, max = 100) String birthPlace,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable @Schema(implementation = String.class) RegionCode region,
        @Nullable MaritalStatus maritalStatus,
        @Nullable @Size(min = 1, max = 120) String motherName,
        @Nullable @Schema(implementation = String.class) KkNumber kkNumber,
        @Nullable ResidentStatus status) {

    Set<VerifiedField> asked() {
        var asked = EnumSet.noneOf(VerifiedField.class);
        for (var field : VerifiedField.values()) if (valueOf(field) != null) asked.add(field);
        return asked;
    }

    private @Nullable Object valueOf(VerifiedField field) {
        return switch (field) {
            case NAME -> name;
            case BIRTH_PLACE -> birthPlace;
            case BIRTH_DATE -> birthDate;
            case SEX -> sex;
            case REGION -> region;
            case MARITAL_STATUS -> maritalStatus;
            case MOTHER_NAME -> motherName;
            case KK_NUMBER -> kkNumber;
            case STATUS -> status;
        };
    }

    private boolean isMother(@Nullable String onFile) {
        return motherName != null && onFile != null && NameLikeness.alike(motherName, onFile);
    }

    boolean agrees(VerifiedField field, OnFile file) {
        return switch (field) {
            case NAME -> name != null && NameLikeness.alike(name, file.name());
            case BIRTH_PLACE -> birthPlace != null && birthPlace.strip().equalsIgnoreCase(file.birthPlace());
            case BIRTH_DATE -> file.birthDate().equals(birthDate);
            case SEX -> file.sex() == sex;
            case REGION -> region != null && !file.hidesHome() && region.contains(file.region());
            case MARITAL_STATUS -> file.maritalStatus() == maritalStatus;
            case MOTHER_NAME -> isMother(file.motherName());
            case KK_NUMBER -> kkNumber != null && !file.hidesHome() && file.isOnCard(kkNumber);
            case STATUS -> file.status() == status;
        };
    }
}
