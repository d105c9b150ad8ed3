package id.adminduk.identity.permit;

import id.adminduk.kernel.problem.DomainException;

/// Every way grounds and permits are refused.
public abstract sealed class PermitRefused extends DomainException {
    private PermitRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class GroundsRequired extends PermitRefused {
        GroundsRequired() {
            super(Kind.UNPROCESSABLE, "grounds-required", "Name the case, or one of the reasons: one of the two.");
        }
    }

    static final class CardRequired extends PermitRefused {
        CardRequired() {
            super(
                    Kind.UNPROCESSABLE,
                    "card-required",
                    "The reason COUNTER, and it alone, comes with the number of the family card at the counter.");
        }
    }

    /// The coded reason of a view nobody else agreed to.
    public static final class PermitRequired extends PermitRefused {
        public PermitRequired() {
            super(Kind.FORBIDDEN, "permit-required", "A supervisor has to agree to this reason first.");
        }
    }

    static final class NeedsNone extends PermitRefused {
        NeedsNone() {
            super(Kind.UNPROCESSABLE, "permit-needless", "For this reason the card at the counter is enough.");
        }
    }

    static final class NotForOneself extends PermitRefused {
        NotForOneself() {
            super(Kind.FORBIDDEN, "four-eyes-required", "Somebody else has to decide this.");
        }
    }

    static final class Decided extends PermitRefused {
        Decided() {
            super(Kind.CONFLICT, "permit-decided", "Somebody of your function has decided this already.");
        }
    }
}
