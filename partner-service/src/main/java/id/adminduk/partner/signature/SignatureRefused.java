package id.adminduk.partner.signature;

import id.adminduk.kernel.problem.DomainException;

/// Every way a signature fails to prove who sent the message (promises.md S66-S69, S72).
public abstract sealed class SignatureRefused extends DomainException {
    private SignatureRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    public static final class Missing extends SignatureRefused {
        Missing() {
            super(Kind.UNAUTHENTICATED, "signature-missing", "Sign the request; Accept-Signature tells what to cover.");
        }
    }

    public static final class Invalid extends SignatureRefused {
        public Invalid(String detail) {
            super(Kind.UNAUTHENTICATED, "signature-invalid", detail);
        }
    }

    public static final class Expired extends SignatureRefused {
        Expired() {
            super(
                    Kind.UNAUTHENTICATED,
                    "signature-expired",
                    "created must be at most 300 seconds old and expires must lie ahead.");
        }
    }

    public static final class KeyRevoked extends SignatureRefused {
        public KeyRevoked() {
            super(Kind.UNAUTHENTICATED, "key-revoked", "This key no longer counts.");
        }
    }

    public static final class Replayed extends SignatureRefused {
        Replayed() {
            super(
                    Kind.CONFLICT,
                    "replay-detected",
                    "This signed message was received before. Sign a retry anew, with a new nonce.");
        }
    }
}
