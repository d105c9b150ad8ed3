package id.adminduk.identity.agreement;

import id.adminduk.kernel.problem.DomainException;

/// Every way an agreement stands in the way.
public abstract sealed class AgreementRefused extends DomainException {
    private AgreementRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    public static final class NoneInForce extends AgreementRefused {
        public NoneInForce() {
            super(Kind.FORBIDDEN, "agreement-missing", "Your agency has no agreement in force today.");
        }
    }

    public static final class AgencyBlocked extends AgreementRefused {
        public AgencyBlocked() {
            super(
                    Kind.FORBIDDEN,
                    "agency-blocked",
                    "Your checks looked like a scan. The office has to lift the block.");
        }
    }

    static final class Overlaps extends AgreementRefused {
        Overlaps() {
            super(Kind.CONFLICT, "agreement-overlaps", "The agency has another agreement in that time.");
        }
    }

    static final class NumberTaken extends AgreementRefused {
        NumberTaken() {
            super(Kind.CONFLICT, "agreement-number-taken", "There is an agreement with this number.");
        }
    }

    static final class NotBlocked extends AgreementRefused {
        NotBlocked() {
            super(Kind.CONFLICT, "agreement-not-blocked", "Nothing blocks this agreement.");
        }
    }
}
