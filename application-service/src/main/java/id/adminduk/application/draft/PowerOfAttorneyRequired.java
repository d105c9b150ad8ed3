package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;

/// Somebody applies for another without their word (F-1.07).
final class PowerOfAttorneyRequired extends DomainException {
    PowerOfAttorneyRequired() {
        super(
                Kind.FORBIDDEN,
                "power-of-attorney-required",
                "Only a parent reports a birth, or whom a parent gave a power of attorney (F-1.07).");
    }
}
