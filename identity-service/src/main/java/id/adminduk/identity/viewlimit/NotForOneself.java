package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.problem.DomainException;

/// Nobody lets themselves open more.
final class NotForOneself extends DomainException {
    NotForOneself() {
        super(Kind.FORBIDDEN, "four-eyes-required", "Another supervisor has to allow this.");
    }
}
