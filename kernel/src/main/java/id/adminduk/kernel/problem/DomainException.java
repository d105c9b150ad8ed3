package id.adminduk.kernel.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request we understand and refuse. The detail is read by people outside: it never holds a NIK, a KK number or a
/// name.
public abstract class DomainException extends RuntimeException {

    /// The ways of refusing, each with its HTTP status.
    public enum Kind {
        BAD_REQUEST(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        CONFLICT(409),
        GONE(410),
        PRECONDITION_FAILED(412),
        PAYLOAD_TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        UNPROCESSABLE(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY_REQUESTS(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /// One wrong field: a JSON pointer into the request (`#/child/name`), a stable code, a sentence.
    public record FieldError(String pointer, String code, String detail) {}

    private final transient Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    protected DomainException(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of(), null);
    }

    protected DomainException(Kind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, null);
    }

    protected DomainException(Kind kind, String code, String detail, Duration retryAfter) {
        this(kind, code, detail, List.of(), retryAfter);
    }

    /// Stackless: a refusal is an answer, not a fault.
    private DomainException(
            Kind kind, String code, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /// Stable and documented: the last part of the problem's `type`.
    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
