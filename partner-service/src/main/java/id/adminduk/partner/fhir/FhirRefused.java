package id.adminduk.partner.fhir;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// A bundle that is not the profile's, or too much of one (promises.md S43, S44). The pointers are FHIRPath
/// expressions.
abstract sealed class FhirRefused extends DomainException {
    private FhirRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, code, detail, errors);
    }

    static final class Limits extends FhirRefused {
        Limits(String path, String detail) {
            super("fhir-bundle-limits", detail, List.of(new FieldError(path, "fhir-bundle-limits", detail)));
        }
    }

    static final class Invalid extends FhirRefused {
        Invalid(List<FieldError> errors) {
            super("fhir-invalid", "The bundle does not follow the birth profile.", errors);
        }

        Invalid(String path, String detail) {
            this(List.of(new FieldError(path, "fhir-invalid", detail)));
        }
    }
}
