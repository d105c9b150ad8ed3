package id.adminduk.identity.familyrow;

import static id.adminduk.identity.familyrow.ProblemCode.Weight.LEFT_OUT;
import static id.adminduk.identity.familyrow.ProblemCode.Weight.QUARANTINED;
import static id.adminduk.identity.familyrow.ProblemCode.Weight.WARNING;

import java.util.Locale;

/// Everything that can be wrong in a family file; the sentences stand in `family-file.properties`.
public enum ProblemCode {
    // the file
    COLUMN_UNKNOWN(WARNING),
    COLUMN_NOT_KEPT(WARNING),
    CELLS_TOO_MANY(LEFT_OUT),
    // numbers (domain.md 1.2, 1.3)
    NIK_MISSING(QUARANTINED),
    NIK_TEMPORARY(QUARANTINED),
    NIK_ROUNDED(QUARANTINED),
    NIK_INVALID(QUARANTINED),
    NIK_TWICE(LEFT_OUT),
    NIK_TAKEN(LEFT_OUT),
    NIK_BIRTH_DATE_DIFFERS(WARNING),
    NIK_SEX_DIFFERS(WARNING),
    KK_MISSING(LEFT_OUT),
    KK_INVALID(LEFT_OUT),
    KK_TAKEN(LEFT_OUT),
    FAMILY_DIVIDED(LEFT_OUT),
    PERSON_IN_OPEN_CASE(LEFT_OUT),
    // single values (domain.md 1.5, 2.6)
    VALUE_MISSING(LEFT_OUT),
    VALUE_INVALID(LEFT_OUT),
    NAME_INVALID(LEFT_OUT),
    DATE_INVALID(LEFT_OUT),
    CODE_UNKNOWN(LEFT_OUT),
    REGION_UNKNOWN(LEFT_OUT),
    PARENT_NIK_UNUSABLE(WARNING),
    PERMIT_OF_CITIZEN(LEFT_OUT),
    DUAL_OF_FOREIGNER(LEFT_OUT),
    // the card (domain.md 2.6)
    ADDRESS_DIFFERS(LEFT_OUT),
    HEAD_MISSING(LEFT_OUT),
    HEAD_NOT_SINGLE(LEFT_OUT),
    HEAD_TOO_YOUNG(LEFT_OUT),
    HUSBAND_NOT_SINGLE(LEFT_OUT),
    SPOUSE_SEX_WRONG(LEFT_OUT),
    HUSBAND_BESIDE_MALE_HEAD(LEFT_OUT),
    WIFE_BESIDE_FEMALE_HEAD(LEFT_OUT),
    PARENT_IS_SELF(LEFT_OUT),
    PARENT_NAME_DIFFERS(WARNING),
    MARRIAGE_NUMBER_MISSING(WARNING);

    /// What a problem does to the family it is found in.
    public enum Weight {
        /// The family goes in; somebody should look at it.
        WARNING,
        /// The family stays out whole: a card is whole or not at all.
        LEFT_OUT,
        /// As before, and its rows are kept sealed until somebody has a real number.
        QUARANTINED
    }

    private final Weight weight;

    ProblemCode(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /// `nik-temporary`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
