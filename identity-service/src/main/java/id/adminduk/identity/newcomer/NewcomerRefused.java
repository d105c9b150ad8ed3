package id.adminduk.identity.newcomer;

import id.adminduk.kernel.problem.DomainException;

/// Every way a decision about a newcomer is refused.
abstract sealed class NewcomerRefused extends DomainException {
    private NewcomerRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static final class AlreadyDecided extends NewcomerRefused {
        AlreadyDecided() {
            super("duplicate-decided", "This pair has been decided.");
        }
    }

    static final class NotDecided extends NewcomerRefused {
        NotDecided() {
            super("duplicate-undecided", "There is no decision to take back.");
        }
    }
}
