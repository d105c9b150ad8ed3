package id.adminduk.identity.newborn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.birth.AktaModel.MarriageProof;
import id.adminduk.identity.birth.BirthClaim;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.element.DualCitizenship;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/// The decided form of a birth, without what only the office's files need (witnesses, reporter, letters).
@JsonIgnoreProperties(ignoreUnknown = true)
record BirthReport(
        @NotNull @Valid Child child,
        @Valid @Nullable Mother mother,
        @Valid @Nullable Father father,
        @NotNull @Valid Proof marriageProof,
        @Valid @Nullable Foundling foundling) {

    /// Asked before it is known that the other parts are there.
    @AssertTrue(message = "a mother, or nobody known")
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
    boolean isOfOneDescent() {
        if (foundling == null) return mother != null && (child == null || child.birthOrder != null);
        boolean unmarried = marriageProof == null || marriageProof.kind == MarriageProof.NONE;
        return mother == null && father == null && unmarried;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Child(
            @Nullable String name,
            @NotNull Sex sex,
            @NotNull LocalDate birthDate,
            @Nullable OffsetTime birthTime,
            @NotNull PlaceKind placeKind,
            @NotBlank String birthPlace,
            @NotNull BirthKind kind,
            @Min(0) @Max(9) int multipleOrder,
            @Nullable @Min(1) @Max(30) Integer birthOrder,
            @Nullable @Min(200) @Max(9000) Integer weightGrams,
            @Nullable @Min(15) @Max(80) Integer lengthCm,
            @NotNull AttendantKind attendantKind,
            BirthDate.@Nullable Unknown birthDateUnknown,
            @Valid @Nullable DualCitizenship dualCitizenship) {

        /// Of a foundling, or in a report decades late, the day may be unknown; then the rule's day counts everywhere.
        Child {
            birthDate = birthDateUnknown == null ? birthDate : birthDateUnknown.written(birthDate);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mother(@NotNull Nik nik, @NotBlank String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Father(@Nullable Nik nik, @NotBlank String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proof(
            @NotNull MarriageProof kind,
            @Nullable String number,
            @Nullable LocalDate date) {}

    enum PlaceKind {
        HOSPITAL,
        PUSKESMAS,
        POLINDES,
        HOME,
        OTHER
    }

    enum BirthKind {
        SINGLE,
        TWIN,
        TRIPLET,
        QUADRUPLET,
        OTHER
    }

    enum AttendantKind {
        DOCTOR,
        MIDWIFE_OR_NURSE,
        TRADITIONAL,
        OTHER
    }

    BirthClaim claim() {
        if (foundling != null)
            return BirthClaim.ofFoundling(foundling.guardian(), child.birthDate(), child.multipleOrder());
        return new BirthClaim(
                mother == null ? null : mother.nik(),
                father == null ? null : father.nik(),
                mother == null ? null : mother.name(),
                father == null ? null : father.name(),
                child.birthDate(),
                child.multipleOrder(),
                null);
    }
}
