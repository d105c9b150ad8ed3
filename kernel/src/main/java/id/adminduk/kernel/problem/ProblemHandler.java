package id.adminduk.kernel.problem;

import id.adminduk.kernel.problem.DomainException.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns every exception that leaves a controller into a problem. What nobody expected is logged once, here, and
/// told as 500 with nothing but the request's id.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    /// Text no database holds: a NUL in it (promises.md S35).
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private final Problems problems;

    public ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(DomainException refusal, HttpServletRequest request) {
        return problems.answer(request, refusal);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(Exception failure, HttpServletRequest request) {
        log.warn("database away: {}", failure.getClass().getSimpleName());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return Problems.answer(problems.of(request, 503, "service-unavailable", null, List.of()), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
        return Problems.answer(problems.of(request, 403, "forbidden", null, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException unknown, HttpServletRequest request) {
        return Problems.answer(problems.of(request, 401, "unauthenticated", null, List.of()), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Throwable failure, HttpServletRequest request) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal)
                return problems.answer(request, refusal); // a value type inside a converter
            if (cause instanceof SQLException refused && NO_TEXT.contains(String.valueOf(refused.getSQLState())))
                return Problems.answer(problems.of(request, 400, "malformed-json", null, List.of()), new HttpHeaders());
        }
        log.error("unexpected failure", failure);
        return Problems.answer(problems.of(request, 500, "internal-error", null, List.of()), new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(field -> new FieldError(
                        "#/"
                                + field.getField()
                                        .replace('.', '/')
                                        .replace("[", "/")
                                        .replace("]", ""),
                        String.valueOf(field.getCode()),
                        String.valueOf(field.getDefaultMessage())))
                .toList();
        return Problems.answer(problems.of(servlet(request), 422, "validation-failed", null, errors), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var reading = ReadingFailure.of(unreadable);
        return Problems.answer(
                problems.of(servlet(request), reading.status(), reading.code(), reading.detail(), reading.errors()),
                headers);
    }

    /// Everything Spring itself refuses: the status stays, the body becomes ours.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servletRequest = servlet(request);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) return problems.answer(servletRequest, refusal);
        }
        if (status.is5xxServerError()) log.error("unexpected failure", failure);
        return Problems.answer(
                problems.of(servletRequest, status.value(), codeOf(status.value()), null, List.of()), headers);
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    /// The code of a status that the framework, not a rule of ours, decided.
    public static String codeOf(int status) {
        return switch (status) {
            case 400 -> "invalid-parameter";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408, 504 -> "timeout";
            case 409 -> "conflict";
            case 413 -> "payload-too-large";
            case 414 -> "uri-too-long";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 431 -> "headers-too-large";
            case 502, 503 -> "service-unavailable";
            default -> status < 500 ? "bad-request" : "internal-error";
        };
    }
}
