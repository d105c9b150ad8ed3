package id.adminduk.identity.duplicate;

import id.adminduk.kernel.problem.DomainException;

/// Every way a decision about a pair is refused.
abstract sealed class DuplicateRefused extends DomainException {
    private DuplicateRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static final class AlreadyDecided extends DuplicateRefused {
        AlreadyDecided() {
            super("duplicate-decided", "This pair has been decided.");
        }
    }

    static final class NotDecided extends DuplicateRefused {
        NotDecided() {
            super("duplicate-undecided", "There is no decision to take back.");
        }
    }

    static final class NotOfThePair extends DuplicateRefused {
        NotOfThePair() {
            super("duplicate-keep", "Say which of the two stays.");
        }
    }
}
