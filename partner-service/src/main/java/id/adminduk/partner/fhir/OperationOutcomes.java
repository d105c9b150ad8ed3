package id.adminduk.partner.fhir;

import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells a refusal in FHIR: one issue for each mistake, with our code and the expression of its place.
@Component
class OperationOutcomes {
    private static final String SYSTEM = "urn:adminduk:problem";

    private final JsonMapper json;

    OperationOutcomes(JsonMapper json) {
        this.json = json;
    }

    byte[] of(DomainException refusal) {
        List<FieldError> errors = refusal.errors().isEmpty()
                ? List.of(new FieldError("Bundle", refusal.code(), refusal.getMessage()))
                : refusal.errors();
        var issues = errors.stream().map(error -> issue(refusal, error)).toList();
        return json.writeValueAsBytes(Map.of("resourceType", "OperationOutcome", "issue", issues));
    }

    private static Map<String, Object> issue(DomainException refusal, FieldError error) {
        var coding = Map.of("system", SYSTEM, "code", refusal.code());
        return Map.of(
                "severity", "error",
                "code", issueType(refusal, error),
                "details", Map.of("coding", List.of(coding), "text", error.code()),
                "diagnostics", error.detail(),
                "expression", List.of(error.pointer()));
    }

    /// FHIR's own issue types.
    private static String issueType(DomainException refusal, FieldError error) {
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> "login";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case CONFLICT, PRECONDITION_FAILED, PRECONDITION_REQUIRED -> "conflict";
            case PAYLOAD_TOO_LARGE -> "too-long";
            case TOO_MANY_REQUESTS -> "throttled";
            case UNAVAILABLE -> "transient";
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
            case GONE -> "deleted";
            case UNPROCESSABLE, BAD_REQUEST -> error.code().equals("required") ? "required" : "invalid";
        };
    }
}
