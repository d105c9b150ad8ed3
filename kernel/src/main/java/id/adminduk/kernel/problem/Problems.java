package id.adminduk.kernel.problem;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Makes problems: titles in the caller's language from `problems.properties` of the service and the kernel's own.
public final class Problems {
    private final ResourceBundleMessageSource titles = new ResourceBundleMessageSource();
    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
        titles.setBasenames("problems", "kernel-problems");
        titles.setDefaultEncoding("UTF-8");
        titles.setFallbackToSystemLocale(false);
    }

    public Problem of(
            HttpServletRequest request, int status, String code, @Nullable String detail, List<FieldError> errors) {
        var title = titles.getMessage(code, null, code, Language.of(request).locale());
        return new Problem(
                Problem.typeOf(code), String.valueOf(title), status, detail, code, RequestId.of(request), errors);
    }

    public ResponseEntity<Object> answer(HttpServletRequest request, DomainException refusal) {
        var headers = new HttpHeaders();
        var retryAfter = refusal.retryAfter();
        if (retryAfter != null) headers.set(HttpHeaders.RETRY_AFTER, seconds(retryAfter));
        if (refusal instanceof StepUpRequired more)
            headers.set(HttpHeaders.WWW_AUTHENTICATE, more.challenge(schemeOf(request)));
        var problem = of(request, refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors());
        return answer(problem, headers);
    }

    public static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /// Writes a problem where no controller is in charge: in filters and security.
    public void write(
            HttpServletRequest request, HttpServletResponse response, int status, String code, @Nullable String detail)
            throws IOException {
        if (response.isCommitted()) return;
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(of(request, status, code, detail, List.of())));
    }

    private static String schemeOf(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, "DPoP", 0, 4) ? "DPoP" : "Bearer";
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
