package id.adminduk.application.appeal;

import id.adminduk.kernel.problem.DomainException;

/// Every way an appeal is turned away, or an officer who may not decide on one.
abstract sealed class AppealRefused extends DomainException {
    private AppealRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// There was one already; a second rejection is final.
    static final class Used extends AppealRefused {
        Used() {
            super(Kind.CONFLICT, "appeal-used", "A case is appealed once; the second decision is final.");
        }
    }

    static final class TooLate extends AppealRefused {
        TooLate() {
            super(Kind.CONFLICT, "appeal-too-late", "The time to appeal against this rejection has passed.");
        }
    }

    /// Who rejected the case, or verified it before, does not decide on the appeal.
    static final class SecondOfficerRequired extends AppealRefused {
        SecondOfficerRequired() {
            super(
                    Kind.FORBIDDEN,
                    "second-officer-required",
                    "Whoever had a part in the rejection does not decide on the appeal.");
        }
    }
}
