package id.adminduk.identity.viewing;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Every way a record stays closed, besides not being there for the caller.
abstract sealed class ViewRefused extends DomainException {
    private ViewRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ViewRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    static final class StepUpRequired extends ViewRefused {
        StepUpRequired() {
            super(
                    Kind.FORBIDDEN,
                    "step-up-required",
                    "You opened as many records as the rule allows. A supervisor may allow more.");
        }
    }

    static final class CaseEnded extends ViewRefused {
        CaseEnded() {
            super(Kind.CONFLICT, "case-ended", "The case is over. Another ground is needed.");
        }
    }

    static final class CaseOfOthers extends ViewRefused {
        CaseOfOthers() {
            super(Kind.FORBIDDEN, "case-of-others", "The case does not name this person.");
        }
    }

    static final class CaseUnknown extends ViewRefused {
        CaseUnknown() {
            super(Kind.UNPROCESSABLE, "case-unknown", "Your office has no such case.");
        }
    }

    static final class CaseUnchecked extends ViewRefused {
        CaseUnchecked() {
            super(
                    Kind.UNAVAILABLE,
                    "case-unchecked",
                    "Nobody can say now whether the case is open; no record until then.",
                    Duration.ofSeconds(10));
        }
    }

    static final class OtherCard extends ViewRefused {
        OtherCard() {
            super(Kind.UNPROCESSABLE, "card-not-theirs", "The person is not on the card with this number.");
        }
    }
}
