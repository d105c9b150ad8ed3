package id.adminduk.identity.phoneuse;

import id.adminduk.kernel.problem.DomainException;

/// The phone stands for as many people as the rule allows (promises.md T01).
public final class ManualReview extends DomainException {
    public ManualReview() {
        super(
                Kind.FORBIDDEN,
                "manual-review-required",
                "The phone stood for too many people lately; a supervisor must look at it.");
    }
}
