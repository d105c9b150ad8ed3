package id.adminduk.application.naming;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// What a parent adds cannot be right, or was reported by the institution already.
final class CompletionRefused extends DomainException {
    CompletionRefused(List<FieldError> errors) {
        super(
                Kind.UNPROCESSABLE,
                "completion-invalid",
                "Only what is missing is added, and it has to be right.",
                errors);
    }
}
