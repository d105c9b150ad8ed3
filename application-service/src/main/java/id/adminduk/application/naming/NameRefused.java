package id.adminduk.application.naming;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Not a name the law allows (Permendagri 73/2022).
final class NameRefused extends DomainException {
    NameRefused(List<FieldError> errors) {
        super(
                Kind.UNPROCESSABLE,
                "name-invalid",
                "A name has letters and single spaces, at most 60 characters.",
                errors);
    }
}
