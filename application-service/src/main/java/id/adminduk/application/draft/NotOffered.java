package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// A service that is not in the catalogue.
final class NotOffered extends DomainException {
    NotOffered() {
        super(
                Kind.UNPROCESSABLE,
                "service-unknown",
                "This service is not offered.",
                List.of(new FieldError("#/service", "service-unknown", "See GET /v1/services.")));
    }
}
