package id.adminduk.identity.protection;

import id.adminduk.kernel.problem.DomainException;

/// There is one protection at a time.
final class AlreadyProtected extends DomainException {
    AlreadyProtected() {
        super(Kind.CONFLICT, "already-protected", "This person is protected already.");
    }
}
