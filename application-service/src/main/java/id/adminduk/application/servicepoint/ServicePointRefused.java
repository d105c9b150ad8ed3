package id.adminduk.application.servicepoint;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a service point says no.
abstract sealed class ServicePointRefused extends DomainException {
    private ServicePointRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, code, detail, errors);
    }

    static final class Contradiction extends ServicePointRefused {
        Contradiction(List<FieldError> errors) {
            super("service-point-invalid", "Hours, lines and counters have to fit together.", errors);
        }
    }

    static final class NoSuchLine extends ServicePointRefused {
        NoSuchLine() {
            super("line-unknown", "Nobody queues for this here.", List.of());
        }
    }

    static final class ForeignRegion extends ServicePointRefused {
        ForeignRegion() {
            super("service-point-region", "The place is not in your area.", List.of());
        }
    }
}
