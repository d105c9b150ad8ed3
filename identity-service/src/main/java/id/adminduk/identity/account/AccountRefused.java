package id.adminduk.identity.account;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;
import java.util.List;

/// Every way an account says no. None of them tells whether a person, a phone or an account exists.
abstract sealed class AccountRefused extends DomainException {
    private AccountRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private AccountRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    private AccountRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    static final class PasswordRefused extends AccountRefused {
        PasswordRefused(String rule, String detail) {
            super(Kind.UNPROCESSABLE, "password-refused", detail, List.of(new FieldError("#/password", rule, detail)));
        }
    }

    /// Wrong, used, expired or never sent: one answer for all.
    static final class CodeInvalid extends AccountRefused {
        CodeInvalid() {
            super(Kind.UNAUTHENTICATED, "otp-invalid", "The code is wrong, expired or used.");
        }
    }

    static final class TooManyAttempts extends AccountRefused {
        TooManyAttempts(Duration retryAfter) {
            super(Kind.TOO_MANY_REQUESTS, "too-many-attempts", "Too many attempts; try again later.", retryAfter);
        }
    }

    /// The person or the phone got an account while this one waited for its code.
    static final class AccountExists extends AccountRefused {
        AccountExists() {
            super(Kind.CONFLICT, "account-exists", "There is an account already; sign in or recover it.");
        }
    }

    /// Younger than seventeen: no account of their own.
    static final class ActsThroughParent extends AccountRefused {
        ActsThroughParent() {
            super(Kind.UNPROCESSABLE, "acts-through-parent", "A parent on the same family card acts for a minor.");
        }
    }
}
