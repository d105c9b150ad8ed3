package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;

/// A service that others ask for: an officer at the counter, or a partner institution.
final class NotForYou extends DomainException {
    NotForYou() {
        super(Kind.FORBIDDEN, "service-not-open", "This service is asked for by others; see its applicants.");
    }
}
