package id.adminduk.identity.recovery;

import id.adminduk.kernel.problem.DomainException;

/// Every way a change of the phone says no.
abstract sealed class PhoneChangeRefused extends DomainException {
    private PhoneChangeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Waiting extends PhoneChangeRefused {
        Waiting() {
            super(Kind.CONFLICT, "phone-change-waiting", "A change of the phone is waiting; cancel it first.");
        }
    }

    /// The officer is told; nobody else is.
    static final class Taken extends PhoneChangeRefused {
        Taken() {
            super(Kind.CONFLICT, "phone-taken", "Another account has this phone.");
        }
    }

    /// The password was recovered with the phone that would be replaced: one factor would do for everything.
    static final class InPerson extends PhoneChangeRefused {
        InPerson() {
            super(
                    Kind.FORBIDDEN,
                    "in-person-required",
                    "The password was recovered less than 72 hours ago; come to the office with the KTP-el.");
        }
    }

    static final class Unchanged extends PhoneChangeRefused {
        Unchanged() {
            super(Kind.UNPROCESSABLE, "phone-unchanged", "It is the phone the account has now.");
        }
    }
}
