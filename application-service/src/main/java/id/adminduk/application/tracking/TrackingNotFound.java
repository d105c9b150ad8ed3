package id.adminduk.application.tracking;

import id.adminduk.kernel.problem.DomainException;

/// One answer for an unknown number, a wrong PIN and a number that waits after too many wrong PINs.
class TrackingNotFound extends DomainException {
    TrackingNotFound() {
        super(
                Kind.NOT_FOUND,
                "tracking-not-found",
                "No case has this number and PIN. After five wrong tries a number rests for 15 minutes.");
    }
}
