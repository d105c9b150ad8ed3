package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.problem.DomainException;

/// The officer saw as many records as the rule and the supervisors allow.
final class QuotaUsedUp extends DomainException {
    QuotaUsedUp() {
        super(
                Kind.FORBIDDEN,
                "step-up-required",
                "You opened as many records as the rule allows. A supervisor may allow more.");
    }
}
