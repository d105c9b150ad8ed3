package id.adminduk.identity.otp;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Every way a code says no.
public abstract sealed class CodeRefused extends DomainException {
    private CodeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private CodeRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    /// Wrong, used, expired or never sent: one answer for all.
    public static final class Invalid extends CodeRefused {
        public Invalid() {
            super(Kind.UNAUTHENTICATED, "otp-invalid", "The code is wrong, expired or used.");
        }
    }

    public static final class TooMany extends CodeRefused {
        public TooMany(Duration retryAfter) {
            super(Kind.TOO_MANY_REQUESTS, "too-many-attempts", "Too many attempts; try again later.", retryAfter);
        }
    }
}
