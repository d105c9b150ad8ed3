package id.adminduk.application.priority;

import id.adminduk.kernel.problem.DomainException;

/// A case is put in front once.
final class InFrontAlready extends DomainException {
    InFrontAlready() {
        super(Kind.CONFLICT, "in-front-already", "This case has been put in front already.");
    }
}
