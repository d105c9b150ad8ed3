package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;

/// The account belongs to nobody in the registry, so nothing can be filed with it.
final class UnknownPerson extends DomainException {
    UnknownPerson() {
        super(Kind.FORBIDDEN, "person-required", "Only an account of a registered person can file an application.");
    }
}
