package id.adminduk.identity.resident;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form is prefilled with; the family's number stays masked.
///
/// @param regionCode null where the home must not be found
/// @param korong of the family's address; null where the home must not be found
public record ResidentSummary(
        UUID personId,
        PersonName name,
        LocalDate birthDate,
        Sex sex,
        @Nullable RegionCode regionCode,
        @Nullable String korong,
        @Nullable UUID familyId,
        @Nullable String kkMasked,
        ResidentStatus status) {}
