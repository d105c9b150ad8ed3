package id.adminduk.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of every refusal and failure (RFC 9457), with our extensions: a stable code, the request's id, the wrong
/// fields.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String traceId,
        List<DomainException.FieldError> errors) {

    /// The type of a code: `urn:adminduk:problem:<code>`.
    public static URI typeOf(String code) {
        return URI.create("urn:adminduk:problem:" + code);
    }
}
