package id.adminduk.identity.sync;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way the sync ledger says no.
public abstract sealed class SyncRefused extends DomainException {
    private SyncRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private SyncRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, code, detail, errors);
    }

    /// Only what SIAK refused is sent again by hand; the rest goes by itself.
    static final class NotRefused extends SyncRefused {
        NotRefused() {
            super(Kind.CONFLICT, "siak-entry-not-refused", "Only a refused entry can be sent again.");
        }
    }

    /// The case that asked for numbers went back to an officer; a new approval asks anew.
    static final class CaseWentBack extends SyncRefused {
        CaseWentBack() {
            super(Kind.CONFLICT, "siak-case-went-back", "The case is with an officer again; its approval asks anew.");
        }
    }

    /// Some of SIAK's answers cannot be; none of them was taken.
    public static final class AnswersInvalid extends SyncRefused {
        public AnswersInvalid(List<FieldError> faults) {
            super("siak-answers-invalid", "Some answers cannot be; nothing was changed.", faults);
        }
    }
}
