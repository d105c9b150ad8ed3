package id.adminduk.identity.birth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody says about a birth, as far as the registry can check it. Names are free text: they are compared, not
/// stored.
///
/// @param guardian who takes in a child whose parents nobody knows; null for every other
public record BirthClaim(
        @Nullable Nik motherNik,
        @Nullable Nik fatherNik,
        @Nullable String motherName,
        @Nullable String fatherName,
        LocalDate birthDate,
        int multipleOrder,
        @Nullable Guardian guardian) {

    /// A guardian, or the head of the institution a child lives in.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Guardian(
            @NotNull Nik nik, @NotBlank @Size(max = 120) String name) {
        /// Nothing of it may reach a log.
        @Override
        public String toString() {
            return "Guardian[sealed]";
        }
    }

    /// Of a child with a mother.
    public BirthClaim(
            Nik motherNik,
            @Nullable Nik fatherNik,
            String motherName,
            @Nullable String fatherName,
            LocalDate birthDate,
            int multipleOrder) {
        this(motherNik, fatherNik, motherName, fatherName, birthDate, multipleOrder, null);
    }

    public static BirthClaim ofFoundling(Guardian guardian, LocalDate birthDate, int multipleOrder) {
        return new BirthClaim(null, null, null, null, birthDate, multipleOrder, guardian);
    }

    /// Whose card the child comes on.
    @Nullable
    Nik carerNik() {
        return guardian == null ? motherNik : guardian.nik();
    }
}
