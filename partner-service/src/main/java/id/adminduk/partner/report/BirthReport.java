package id.adminduk.partner.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A birth as an institution tells it: the form of the service BIRTH. Checked by [ReportReader] before it becomes one.
public record BirthReport(
        Child child,
        Mother mother,
        @Nullable Father father,
        MarriageProof marriageProof,
        List<Witness> witnesses,
        Reporter reporter,
        @Nullable BirthLetter birthLetter,
        @Nullable Boolean wantKia) {

    public BirthReport {
        witnesses = List.copyOf(witnesses);
        if (wantKia == null) wantKia = true;
    }

    /// @param birthTime local time with its offset, `00:30+07:00`
    /// @param multipleOrder 0 for a single child, otherwise the place in the multiple birth
    /// @param birthOrder which child of the mother it is (kelahiran ke-)
    /// @param birthDateUnknown what of the date nobody knows; the rule's day stands for it then (domain.md 1.2)
    public record Child(
            @Nullable String name,
            Sex sex,
            LocalDate birthDate,
            @Nullable String birthTime,
            PlaceKind placeKind,
            String birthPlace,
            BirthKind kind,
            int multipleOrder,
            int birthOrder,
            @Nullable Integer weightGrams,
            @Nullable Integer lengthCm,
            AttendantKind attendantKind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Unknown birthDateUnknown) {
        public Child {
            if (birthDateUnknown != null) birthDate = birthDateUnknown.written(birthDate);
        }
    }

    /// What of a birth date nobody knows (filling guide of F-1.01).
    public enum Unknown {
        DAY,
        DAY_AND_MONTH;

        LocalDate written(LocalDate told) {
            return switch (this) {
                case DAY -> told.withDayOfMonth(15);
                case DAY_AND_MONTH -> LocalDate.of(told.getYear(), Month.JULY, 1);
            };
        }

        /// The last day it can have been.
        LocalDate latest(LocalDate told) {
            return switch (this) {
                case DAY -> told.with(TemporalAdjusters.lastDayOfMonth());
                case DAY_AND_MONTH -> told.with(TemporalAdjusters.lastDayOfYear());
            };
        }
    }

    public record Mother(String nik, String name, @Nullable String kkNumber) {}

    public record Father(@Nullable String nik, String name) {}

    public record MarriageProof(
            MarriageProofKind kind,
            @Nullable String number,
            @Nullable LocalDate date) {}

    public record Witness(String nik, String name) {}

    public record Reporter(
            @Nullable String nik,
            String name,
            Relation relation,
            String phone,
            @Nullable String email) {}

    public record BirthLetter(String number, LocalDate date, String facilityCode, String attendantName) {}

    public enum Sex {
        MALE,
        FEMALE
    }

    public enum PlaceKind {
        HOSPITAL,
        PUSKESMAS,
        POLINDES,
        HOME,
        OTHER
    }

    public enum BirthKind {
        SINGLE,
        TWIN,
        TRIPLET,
        QUADRUPLET,
        OTHER
    }

    public enum AttendantKind {
        DOCTOR,
        MIDWIFE_OR_NURSE,
        TRADITIONAL,
        OTHER
    }

    public enum MarriageProofKind {
        BUKU_NIKAH,
        AKTA_KAWIN,
        SPTJM,
        NONE
    }

    public enum Relation {
        FATHER,
        MOTHER,
        FAMILY,
        FACILITY,
        OTHER
    }

    /// What a parent still has to give before the office can decide.
    public List<String> missing() {
        return child.name() == null ? List.of("NAME") : List.of();
    }

    /// The identity of a birth for ever: who bore, when, which of the children.
    public String businessKey() {
        return String.join("|", mother.nik(), child.birthDate().toString(), Integer.toString(child.multipleOrder()));
    }

    /// Prints nothing of anybody.
    @Override
    public String toString() {
        return "BirthReport[" + child.birthDate() + "]";
    }
}
