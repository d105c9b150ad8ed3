package id.adminduk.application.partnerreview;

import id.adminduk.kernel.problem.DomainException;

/// Every way a review says no.
abstract sealed class PartnerReviewRefused extends DomainException {
    private PartnerReviewRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Decided extends PartnerReviewRefused {
        Decided() {
            super(Kind.CONFLICT, "partner-review-decided", "Somebody decided about this before.");
        }
    }

    /// A case is not approved while the institution's later word is unheard.
    static final class StillOpen extends PartnerReviewRefused {
        StillOpen() {
            super(
                    Kind.CONFLICT,
                    "partner-review-open",
                    "The institution has corrected or taken back its report; decide about that first.");
        }
    }

    /// A citizen's own case takes no institution's report.
    static final class NotTheirs extends PartnerReviewRefused {
        NotTheirs() {
            super(
                    Kind.CONFLICT,
                    "partner-review-not-theirs",
                    "This is the citizen's own case: ask for a fix, then dismiss the review.");
        }
    }
}
