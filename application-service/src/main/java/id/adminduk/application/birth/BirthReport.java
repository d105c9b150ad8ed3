package id.adminduk.application.birth;

import id.adminduk.application.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Form F-2.01 for a birth, as a draft may hold it: anything may still be missing. [BirthRules] says what is wrong with
/// it.
public record BirthReport(
        @Nullable Child child,
        @Nullable Mother mother,
        @Nullable Father father,
        @Nullable MarriageProof marriageProof,
        List<Witness> witnesses,
        @Nullable Reporter reporter,
        @Nullable BirthLetter birthLetter,
        @Nullable Boolean wantKia) {

    public static final BirthReport EMPTY = new BirthReport(null, null, null, null, List.of(), null, null, null);

    // A form without witnesses is null to Jackson, whatever the type says.
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
    public BirthReport {
        witnesses = witnesses == null ? List.of() : List.copyOf(witnesses);
    }

    public record Child(
            @Nullable String name,
            @Nullable String sex,
            @Nullable String birthDate,
            @Nullable String birthTime,
            @Nullable String placeKind,
            @Nullable String birthPlace,
            @Nullable String kind,
            @Nullable Integer multipleOrder,
            @Nullable Integer birthOrder,
            @Nullable Integer weightGrams,
            @Nullable Integer lengthCm,
            @Nullable String attendantKind) {}

    public record Mother(
            @Nullable String nik,
            @Nullable String name,
            @Nullable String kkNumber) {}

    public record Father(@Nullable String nik, @Nullable String name) {}

    public record MarriageProof(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String date) {}

    public record Witness(@Nullable String nik, @Nullable String name) {}

    public record Reporter(
            @Nullable String nik,
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable String email) {}

    public record BirthLetter(
            @Nullable String number,
            @Nullable String date,
            @Nullable String facilityCode,
            @Nullable String attendantName) {}

    public static BirthReport of(Form form) {
        return form.as(BirthReport.class);
    }

    public boolean hasName() {
        return child != null && child.name() != null && !child.name().isBlank();
    }

    /// The same report with the child's name, the one thing a parent completes later.
    public BirthReport named(String name) {
        var c = child == null
                ? new Child(null, null, null, null, null, null, null, null, null, null, null, null)
                : child;
        var renamed = new Child(
                name,
                c.sex(),
                c.birthDate(),
                c.birthTime(),
                c.placeKind(),
                c.birthPlace(),
                c.kind(),
                c.multipleOrder(),
                c.birthOrder(),
                c.weightGrams(),
                c.lengthCm(),
                c.attendantKind());
        return new BirthReport(renamed, mother, father, marriageProof, witnesses, reporter, birthLetter, wantKia);
    }

    /// What makes two reports one birth (promises.md R4): mother, date and order among those born together; none while
    /// unknown.
    public @Nullable String naturalKey() {
        if (mother == null || mother.nik() == null || child == null || child.birthDate() == null) return null;
        return mother.nik() + "|" + child.birthDate() + "|"
                + (child.multipleOrder() == null ? 0 : child.multipleOrder());
    }

    /// Masked whole: a report is nothing but personal data.
    @Override
    public String toString() {
        return "BirthReport[sealed]";
    }
}
