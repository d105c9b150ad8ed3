package id.adminduk.application.naming;

import id.adminduk.application.birth.BirthReport;
import java.util.Arrays;
import java.util.List;

/// What an institution could not say of a birth, and a parent may add before the office begins (domain.md 7.4).
enum Missing {
    /// Without it the case waits.
    NAME,
    /// Without him the child is its mother's alone (akta model 3).
    FATHER,
    /// Without it the parents are not named as a married couple.
    MARRIAGE_PROOF;

    static List<Missing> of(BirthReport report) {
        return Arrays.stream(values()).filter(what -> what.isMissingIn(report)).toList();
    }

    boolean isMissingIn(BirthReport report) {
        if (this == NAME) return !report.hasName();
        if (report.foundling() != null) return false;
        var proof = report.marriageProof();
        return switch (this) {
            case NAME -> false;
            case FATHER -> report.father() == null;
            case MARRIAGE_PROOF ->
                proof == null || proof.kind() == null || proof.kind().equals("NONE");
        };
    }
}
