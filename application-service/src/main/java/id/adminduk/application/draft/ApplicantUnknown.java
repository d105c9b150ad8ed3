package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// The counter can only act for a resident of its area; who lives elsewhere and who is unknown look the same.
final class ApplicantUnknown extends DomainException {
    ApplicantUnknown() {
        super(
                Kind.UNPROCESSABLE,
                "applicant-unknown",
                "The applicant is no living resident of this office's area.",
                List.of(new FieldError("#/applicant/nik", "applicant-unknown", "Check the NIK.")));
    }
}
