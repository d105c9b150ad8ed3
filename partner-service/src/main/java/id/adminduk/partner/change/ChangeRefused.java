package id.adminduk.partner.change;

import id.adminduk.kernel.problem.DomainException;

/// Every way a later word is not taken.
abstract sealed class ChangeRefused extends DomainException {
    private ChangeRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    /// A suspected duplicate opened nothing that could be changed.
    static final class NoCase extends ChangeRefused {
        NoCase() {
            super("event-without-case", "This event was taken for a duplicate; change the one it repeats.");
        }
    }

    static final class VoidedBefore extends ChangeRefused {
        VoidedBefore() {
            super("event-voided", "This event has been taken back already.");
        }
    }
}
