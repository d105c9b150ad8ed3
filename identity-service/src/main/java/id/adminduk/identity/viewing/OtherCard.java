package id.adminduk.identity.viewing;

import id.adminduk.kernel.problem.DomainException;

/// The person is not on the card that was brought.
final class OtherCard extends DomainException {
    OtherCard() {
        super(Kind.UNPROCESSABLE, "card-not-theirs", "The person is not on the card with this number.");
    }
}
