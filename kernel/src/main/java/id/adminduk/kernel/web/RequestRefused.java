package id.adminduk.kernel.web;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Refusals of the HTTP layer that every service shares.
public final class RequestRefused extends DomainException {
    private RequestRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private RequestRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    static RequestRefused preconditionRequired() {
        return new RequestRefused(
                Kind.PRECONDITION_REQUIRED, "precondition-required", "Send If-Match with the ETag you last read.");
    }

    static RequestRefused idempotencyKeyRequired() {
        return new RequestRefused(Kind.BAD_REQUEST, "idempotency-key-required", "Send an Idempotency-Key header.");
    }

    static RequestRefused idempotencyKeyInvalid() {
        return new RequestRefused(
                Kind.BAD_REQUEST, "idempotency-key-invalid", "An Idempotency-Key has 1 to 255 printable characters.");
    }

    static RequestRefused idempotencyKeyReused() {
        return new RequestRefused(
                Kind.UNPROCESSABLE, "idempotency-key-reused", "This Idempotency-Key came with another request before.");
    }

    static RequestRefused idempotencyInProgress() {
        return new RequestRefused(
                Kind.CONFLICT,
                "idempotency-in-progress",
                "The first request with this key is still running.",
                Duration.ofSeconds(1));
    }

    static RequestRefused invalidCursor() {
        return new RequestRefused(Kind.BAD_REQUEST, "invalid-cursor", "This cursor belongs to another list.");
    }

    /// A query or path parameter that cannot be read.
    public static RequestRefused invalidParameter(String name) {
        return new RequestRefused(
                Kind.BAD_REQUEST, "invalid-parameter", "The parameter '%s' cannot be read.".formatted(name));
    }

    /// More requests than allowed; says when to come back.
    public static RequestRefused tooMany(String code, Duration retryAfter) {
        return new RequestRefused(Kind.TOO_MANY_REQUESTS, code, "Too many requests. Try again later.", retryAfter);
    }
}
