package id.adminduk.application.review;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// A decision against an applicant without a reason they could act on.
final class ReasonsRefused extends DomainException {
    ReasonsRefused(List<FieldError> errors) {
        super(
                Kind.UNPROCESSABLE,
                "reasons-invalid",
                "Reasons are coded, so that the applicant knows what to do next.",
                errors);
    }
}
