package id.adminduk.identity.birth;

/// What a check of a birth can find. A refusal stops the registration; a doubt needs an officer's eye, so it
/// stops only a straight-through one; a note is for the officer to know.
public enum Finding {
    MOTHER_UNKNOWN(Weight.REFUSAL),
    MOTHER_NOT_FEMALE(Weight.REFUSAL),
    MOTHER_DECEASED(Weight.REFUSAL),
    MOTHER_NOT_IN_DISTRICT(Weight.REFUSAL),
    MOTHER_NIK_INACTIVE(Weight.REFUSAL),
    MOTHER_WITHOUT_FAMILY(Weight.REFUSAL),
    GUARDIAN_UNKNOWN(Weight.REFUSAL),
    GUARDIAN_DECEASED(Weight.REFUSAL),
    GUARDIAN_NOT_IN_DISTRICT(Weight.REFUSAL),
    GUARDIAN_NIK_INACTIVE(Weight.REFUSAL),
    GUARDIAN_WITHOUT_FAMILY(Weight.REFUSAL),
    GUARDIAN_TOO_YOUNG(Weight.REFUSAL),
    CHILD_ALREADY_REGISTERED(Weight.REFUSAL),
    FATHER_NOT_MALE(Weight.REFUSAL),
    FATHER_DECEASED(Weight.REFUSAL),
    FATHER_NIK_INACTIVE(Weight.REFUSAL),
    NAME_MISSING(Weight.REFUSAL),
    NAME_INVALID(Weight.REFUSAL),
    BIRTH_IN_FUTURE(Weight.REFUSAL),
    /// Only a late report may leave the day open (domain.md 1.2): whatever day it was, sixty have passed.
    BIRTH_DATE_TOO_RECENT(Weight.REFUSAL),
    /// The police report is for an officer's eyes.
    FOUNDLING(Weight.DOUBT),
    GUARDIAN_NAME_DIFFERS(Weight.DOUBT),
    MOTHER_NAME_DIFFERS(Weight.DOUBT),
    FATHER_NAME_DIFFERS(Weight.DOUBT),
    FATHER_NOT_IN_REGISTRY(Weight.NOTE),
    FATHER_ELSEWHERE(Weight.NOTE),
    PARENTS_NOT_ON_ONE_CARD(Weight.NOTE),
    MOTHER_AGE_UNUSUAL(Weight.NOTE),
    SIBLING_TOO_CLOSE(Weight.NOTE),
    SIBLING_LONG_AGO(Weight.NOTE);

    private enum Weight {
        REFUSAL,
        DOUBT,
        NOTE
    }

    private final Weight weight;

    Finding(Weight weight) {
        this.weight = weight;
    }

    /// Whether a registration that carries it must stop.
    public boolean stops(boolean straightThrough) {
        return switch (weight) {
            case REFUSAL -> true;
            case DOUBT -> straightThrough;
            case NOTE -> false;
        };
    }
}
