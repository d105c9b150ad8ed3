package id.adminduk.identity.viewing;

import id.adminduk.kernel.problem.DomainException;

/// Every way a record stays closed, besides not being there for the caller.
abstract sealed class ViewRefused extends DomainException {
    private ViewRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class GroundsRequired extends ViewRefused {
        GroundsRequired() {
            super(Kind.UNPROCESSABLE, "grounds-required", "Name the case, or one of the reasons: one of the two.");
        }
    }

    static final class StepUpRequired extends ViewRefused {
        StepUpRequired() {
            super(
                    Kind.FORBIDDEN,
                    "step-up-required",
                    "You opened as many records as the rule allows. A supervisor may allow more.");
        }
    }

    static final class NotForOneself extends ViewRefused {
        NotForOneself() {
            super(Kind.FORBIDDEN, "four-eyes-required", "Another supervisor has to allow this.");
        }
    }

    static final class AlreadyProtected extends ViewRefused {
        AlreadyProtected() {
            super(Kind.CONFLICT, "already-protected", "This person is protected already.");
        }
    }
}
