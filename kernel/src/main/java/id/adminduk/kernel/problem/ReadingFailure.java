package id.adminduk.kernel.problem;

import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Why a body could not be read, without quoting it: 400 when it is no JSON of ours, 422 when a value in it is not
/// allowed.
record ReadingFailure(int status, String code, @Nullable String detail, List<FieldError> errors) {

    static ReadingFailure of(HttpMessageNotReadableException unreadable) {
        var pointer = "#";
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson && pointer.equals("#")) pointer = pointerOf(jackson);
            var known = classify(cause, pointer);
            if (known != null) return known;
        }
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException && pointer.length() > 2)
                return invalid(pointer, "type-mismatch", "The value has another type or is not in the list.");
        }
        return new ReadingFailure(400, "malformed-json", null, List.of());
    }

    private static @Nullable ReadingFailure classify(Throwable cause, String pointer) {
        return switch (cause) {
            case DomainException refusal -> invalid(pointer, refusal.code(), refusal.getMessage());
            case UnrecognizedPropertyException _ ->
                new ReadingFailure(
                        400,
                        "unknown-property",
                        null,
                        List.of(new FieldError(pointer, "unknown-property", "We do not know this property.")));
            case StreamConstraintsException tooMuch
            when String.valueOf(tooMuch.getMessage()).contains("nesting") ->
                new ReadingFailure(400, "json-too-deep", null, List.of());
            case StreamConstraintsException tooMuch
            when String.valueOf(tooMuch.getMessage()).contains("Document length") ->
                new ReadingFailure(413, "payload-too-large", null, List.of());
            default -> null;
        };
    }

    private static ReadingFailure invalid(String pointer, String code, String detail) {
        boolean ownCode = code.endsWith("-invalid");
        return new ReadingFailure(
                422, ownCode ? code : "validation-failed", detail, List.of(new FieldError(pointer, code, detail)));
    }

    private static String pointerOf(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? step.getPropertyName() : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/", "#/", ""));
    }
}
