package id.adminduk.identity.verification;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the registry holds of somebody, as far as it can be compared.
///
/// @param mother her name, opened when it is asked for: it is kept sealed
/// @param card whether a number is that of the family card they are on; the number itself stays sealed
/// @param hidesHome a protected person, or somebody on a card with one: region and family card agree with nothing
record OnFile(
        UUID residentId,
        String name,
        String birthPlace,
        LocalDate birthDate,
        Sex sex,
        RegionCode region,
        MaritalStatus maritalStatus,
        Supplier<@Nullable String> mother,
        ResidentStatus status,
        Predicate<KkNumber> card,
        boolean hidesHome) {

    @Nullable
    String motherName() {
        return mother.get();
    }

    boolean isOnCard(KkNumber number) {
        return card.test(number);
    }
}
