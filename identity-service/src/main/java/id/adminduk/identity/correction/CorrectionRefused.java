package id.adminduk.identity.correction;

import id.adminduk.kernel.problem.DomainException;

/// Every way a correction request is refused.
abstract sealed class CorrectionRefused extends DomainException {
    private CorrectionRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Closed extends CorrectionRefused {
        Closed() {
            super(Kind.CONFLICT, "correction-closed", "This request has been decided or withdrawn.");
        }
    }

    static final class TooManyOpen extends CorrectionRefused {
        TooManyOpen() {
            super(Kind.CONFLICT, "too-many-corrections", "Ten of your requests wait for an answer already.");
        }
    }
}
