package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a case of a service is not opened.
final class ServiceRefused extends DomainException {
    private ServiceRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static ServiceRefused notOffered() {
        return new ServiceRefused(
                Kind.UNPROCESSABLE,
                "service-unknown",
                "This service is not offered.",
                List.of(new FieldError("#/service", "service-unknown", "See GET /v1/services.")));
    }

    /// Others ask for it: an officer at the counter, or a partner institution.
    static ServiceRefused notForYou() {
        return new ServiceRefused(
                Kind.FORBIDDEN,
                "service-not-open",
                "This service is asked for by others; see its applicants.",
                List.of());
    }

    static ServiceRefused switchedOff() {
        return new ServiceRefused(
                Kind.CONFLICT,
                "service-switched-off",
                "The office takes no new cases of this service for now; running ones go on.",
                List.of(new FieldError("#/service", "service-switched-off", "See its availability.")));
    }
}
