package id.adminduk.identity.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.Phone;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The standard claims about a person (OpenID Connect Core 5.1), each there only if its scope was agreed to.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonInfo(
        String sub,
        @Nullable String name,
        @Nullable String gender,
        @Nullable LocalDate birthdate,
        @Nullable AddressClaim address,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @JsonProperty("phone_number_verified") @Nullable Boolean phoneNumberVerified,
        @Nullable String nik) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddressClaim(
            String formatted,
            @JsonProperty("street_address") String streetAddress,
            @JsonProperty("postal_code") String postalCode,
            @JsonProperty("region_code") String regionCode,
            String country) {
        static AddressClaim of(Family family) {
            var at = family.address();
            var lines = "%s RT %s RW %s, %s %s".formatted(at.street(), at.rt(), at.rw(), at.korong(), at.postalCode());
            return new AddressClaim(
                    lines, at.street(), at.postalCode(), family.region().value(), "ID");
        }

        @Override
        public String toString() {
            return "AddressClaim";
        }
    }

    static PersonInfo of(String sub, Set<SharedScope> shared, Resident person, @Nullable Family family, Phone phone) {
        boolean profile = shared.contains(SharedScope.PROFILE);
        boolean reached = shared.contains(SharedScope.PHONE);
        return new PersonInfo(
                sub,
                profile ? person.name().value() : null,
                profile ? (person.biodata().sex() == Sex.MALE ? "male" : "female") : null,
                profile ? person.birth().date() : null,
                family != null && shared.contains(SharedScope.ADDRESS) ? AddressClaim.of(family) : null,
                reached ? phone.value() : null,
                reached ? true : null,
                shared.contains(SharedScope.NIK) ? person.nik().value() : null);
    }

    /// Who it is, and nothing more.
    static PersonInfo nothingOf(String sub) {
        return new PersonInfo(sub, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "PersonInfo[" + sub + "]";
    }
}
