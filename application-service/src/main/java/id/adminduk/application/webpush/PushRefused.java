package id.adminduk.application.webpush;

import id.adminduk.kernel.problem.DomainException;

/// Every way a subscription is refused.
abstract sealed class PushRefused extends DomainException {
    private PushRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// Not a push service we know: we would call whatever address somebody names.
    static final class UnknownEndpoint extends PushRefused {
        UnknownEndpoint() {
            super(Kind.UNPROCESSABLE, "push-service-unknown", "The endpoint is not one of a known push service.");
        }
    }

    static final class KeysInvalid extends PushRefused {
        KeysInvalid() {
            super(Kind.UNPROCESSABLE, "push-keys-invalid", "p256dh is a P-256 point and auth 16 bytes, in base64url.");
        }
    }

    static final class TooMany extends PushRefused {
        TooMany() {
            super(Kind.CONFLICT, "push-subscriptions-full", "Five browsers are told already. Remove one first.");
        }
    }
}
