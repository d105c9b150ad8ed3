package id.adminduk.identity.verification;

import id.adminduk.kernel.problem.DomainException;

/// Every way a check is refused, besides what the agreement says.
abstract sealed class VerificationRefused extends DomainException {
    private VerificationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NothingAsked extends VerificationRefused {
        NothingAsked() {
            super(Kind.UNPROCESSABLE, "nothing-to-compare", "Send at least one value beside the NIK.");
        }
    }
}
