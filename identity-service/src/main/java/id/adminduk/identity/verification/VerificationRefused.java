package id.adminduk.identity.verification;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Every way a check is refused, besides what the agreement says.
abstract sealed class VerificationRefused extends DomainException {
    private VerificationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private VerificationRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    static final class NothingAsked extends VerificationRefused {
        NothingAsked() {
            super(Kind.UNPROCESSABLE, "nothing-to-compare", "Send at least one value beside the NIK.");
        }
    }

    static final class QuotaExceeded extends VerificationRefused {
        QuotaExceeded(Duration untilTomorrow) {
            super(
                    Kind.TOO_MANY_REQUESTS,
                    "quota-exceeded",
                    "The agreement's checks of today are used up.",
                    untilTomorrow);
        }
    }
}
