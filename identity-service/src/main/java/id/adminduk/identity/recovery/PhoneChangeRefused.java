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

    static final class Unchanged extends PhoneChangeRefused {
        Unchanged() {
            super(Kind.UNPROCESSABLE, "phone-unchanged", "It is the phone the account has now.");
        }
    }
}
