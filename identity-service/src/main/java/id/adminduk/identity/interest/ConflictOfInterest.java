package id.adminduk.identity.interest;

import id.adminduk.kernel.problem.DomainException;

/// The officer would decide about themselves or about somebody on the own card (promises.md S24).
final class ConflictOfInterest extends DomainException {
    ConflictOfInterest() {
        super(Kind.FORBIDDEN, "conflict-of-interest", "Nobody decides about their own family.");
    }
}
