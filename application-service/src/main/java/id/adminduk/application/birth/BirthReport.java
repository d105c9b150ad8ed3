package id.adminduk.application.birth;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.application.form.Form;
import java.util.List;
import java.util.regex.Pattern;
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
        @Nullable Boolean wantKia,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Foundling foundling) {

    public static final BirthReport EMPTY = new BirthReport(null, null, null, null, List.of(), null, null, null);

    /// A form without witnesses is null to Jackson, whatever the type says. Nobody is asked how the unknown
    /// parents of a foundling are married.
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
    public BirthReport {
        witnesses = witnesses == null ? List.of() : List.copyOf(witnesses);
        if (foundling != null && marriageProof == null) marriageProof = new MarriageProof("NONE", null, null);
    }

    /// Of a child with parents.
    public BirthReport(
            @Nullable Child child,
            @Nullable Mother mother,
            @Nullable Father father,
            @Nullable MarriageProof marriageProof,
            List<Witness> witnesses,
            @Nullable Reporter reporter,
            @Nullable BirthLetter birthLetter,
            @Nullable Boolean wantKia) {
        this(child, mother, father, marriageProof, witnesses, reporter, birthLetter, wantKia, null);
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
            @Nullable String attendantKind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String birthDateUnknown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DualCitizenship dualCitizenship) {
        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        /// For a day nobody knows that of the rule stands in the form, so that two reports of a birth are one
        /// (filling guide of F-1.01: the 15th, or 1 July).
        public Child {
            if (birthDate != null
                    && birthDateUnknown != null
                    && DAY.matcher(birthDate).matches())
                birthDate = switch (birthDateUnknown) {
                    case "DAY" -> birthDate.substring(0, 8) + "15";
                    case "DAY_AND_MONTH" -> birthDate.substring(0, 4) + "-07-01";
                    default -> birthDate; // the rules refuse it
                };
        }
    }

    /// Of a child that is a citizen, and of another country too (UU 12/2006 Ps. 6).
    public record DualCitizenship(
            @Nullable String country, @Nullable String number) {}

    public record Mother(
            @Nullable String nik,
            @Nullable String name,
            @Nullable String kkNumber) {}

    public record Father(@Nullable String nik, @Nullable String name) {}

    /// Instead of parents nobody knows (domain.md 3.5, model 4; decision 0081): whose card takes the child in, and the
    /// police report.
    public record Foundling(
            @Nullable Guardian guardian, @Nullable PoliceReport policeReport) {}

    /// A guardian, or the head of an institution.
    public record Guardian(@Nullable String nik, @Nullable String name) {}

    public record PoliceReport(
            @Nullable String number,
            @Nullable String date,
            @Nullable String office) {}

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

    /// The same report with what a parent adds to it; null leaves it as it is.
    public BirthReport completed(@Nullable Father addedFather, @Nullable MarriageProof addedProof) {
        return new BirthReport(
                child,
                mother,
                addedFather == null ? father : addedFather,
                addedProof == null ? marriageProof : addedProof,
                witnesses,
                reporter,
                birthLetter,
                wantKia,
                foundling);
    }

    /// The same report with the child's name.
    public BirthReport named(String name) {
        var c = child == null
                ? new Child(null, null, null, null, null, null, null, null, null, null, null, null, null, null)
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
                c.attendantKind(),
                c.birthDateUnknown(),
                c.dualCitizenship());
        return new BirthReport(
                renamed, mother, father, marriageProof, witnesses, reporter, birthLetter, wantKia, foundling);
    }

    /// What makes two reports one birth (promises.md R4): mother, date and order among those born together; none while
    /// unknown. Two reports of a foundling are one by the police report.
    public @Nullable String naturalKey() {
        if (foundling != null) return foundlingKey(foundling.policeReport());
        if (mother == null || mother.nik() == null || child == null || child.birthDate() == null) return null;
        return mother.nik() + "|" + child.birthDate() + "|"
                + (child.multipleOrder() == null ? 0 : child.multipleOrder());
    }

    private static @Nullable String foundlingKey(@Nullable PoliceReport report) {
        if (report == null || report.number() == null || report.date() == null) return null;
        return "foundling|" + report.number() + "|" + report.date();
    }

    /// Masked whole: a report is nothing but personal data.
    @Override
    public String toString() {
        return "BirthReport[sealed]";
    }
}
