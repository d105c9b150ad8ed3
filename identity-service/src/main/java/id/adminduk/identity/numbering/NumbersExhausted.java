package id.adminduk.identity.numbering;

import id.adminduk.kernel.problem.DomainException;

/// A prefix has given all its 9,999 serials.
final class NumbersExhausted extends DomainException {
    NumbersExhausted() {
        super(Kind.CONFLICT, "numbers-exhausted", "Every number of this kecamatan and day has been given.");
    }
}
