package id.adminduk.identity.element;

import id.adminduk.identity.codes.Citizenship;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What form F-1.01 asks of foreigners, and keeps of those who became citizens (domain.md 2.2). A citizen may have a
/// passport, but no permit.
///
/// @param decree number of the decision by which somebody became a citizen (SK penetapan WNI)
/// @param dual   of a child that is a citizen, and of another country too
public record Foreigner(
        @Valid @Nullable Passport passport,
        @Valid @Nullable Permit permit,
        @Valid @Nullable Sponsor sponsor,
        @Valid @Nullable FirstArrival firstArrival,
        @Nullable @Size(min = 1, max = 60) String decree,
        @Valid @Nullable DualCitizenship dual) {

    public record Passport(
            @NotBlank @Size(max = 20) String number,
            @NotNull LocalDate validUntil) {}

    /// A permit to stay: for a time (ITAS) or lasting (ITAP, whose card is the KITAP).
    public record Permit(
            @NotNull Kind kind,
            @NotBlank @Size(max = 40) String number,
            @Nullable @Size(max = 100) String issuedAt,
            @Nullable LocalDate issuedOn,
            @NotNull LocalDate validUntil) {

        public enum Kind {
            ITAS,
            ITAP
        }

        @AssertTrue(message = "a permit ends after it was issued")
        boolean isInOrder() {
            return issuedOn == null || !validUntil.isBefore(issuedOn);
        }
    }

    /// Who answers for somebody's stay.
    public record Sponsor(
            @NotNull Kind kind,
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 200) String address) {

        /// In the order of the form.
        public enum Kind {
            INTERNATIONAL_ORGANISATION,
            GOVERNMENT,
            COMPANY,
            PERSON,
            NONE
        }
    }

    public record FirstArrival(
            @NotBlank @Size(max = 100) String place,
            @NotNull LocalDate on) {}

    /// What of it cannot be of somebody with this citizenship and birth date.
    public List<String> faults(Citizenship citizenship, LocalDate birth, LocalDate today) {
        var faults = new ArrayList<String>();
        if (citizenship == Citizenship.WNI && permit != null) faults.add("PERMIT_OF_A_CITIZEN");
        if (citizenship == Citizenship.WNA && dual != null) faults.add("DUAL_OF_A_FOREIGNER");
        if (dual != null && DualCitizenship.until(birth).isBefore(today)) faults.add("DUAL_TOO_OLD");
        return List.copyOf(faults);
    }

    /// The child has chosen, for this country or for the other.
    public Foreigner chosen(@Nullable String decree) {
        return new Foreigner(passport, permit, sponsor, firstArrival, decree == null ? this.decree : decree, null);
    }

    /// What stays of a foreigner who became a citizen.
    public Foreigner naturalised(@Nullable String decree) {
        return new Foreigner(passport, null, null, firstArrival, decree == null ? this.decree : decree, null);
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Foreigner[...]";
    }
}
