package id.adminduk.identity.acting;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a power of attorney is refused.
abstract sealed class ActingRefused extends DomainException {
    private ActingRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ActingRefused(String code, String detail, FieldError error) {
        super(Kind.UNPROCESSABLE, code, detail, List.of(error));
    }

    static final class PersonUnknown extends ActingRefused {
        PersonUnknown(String pointer) {
            super(
                    "person-unknown",
                    "No such resident.",
                    new FieldError(pointer, "person-unknown", "No such resident."));
        }
    }

    static final class Unsuitable extends ActingRefused {
        Unsuitable(String pointer, String detail) {
            super("power-refused", detail, new FieldError(pointer, "power-refused", detail));
        }
    }

    /// Somebody acts for too many: a person has to look at it (promises.md T01).
    static final class ManualReview extends ActingRefused {
        ManualReview() {
            super(
                    Kind.FORBIDDEN,
                    "manual-review-required",
                    "Too many people gave power to the same person lately; a supervisor must look at it.");
        }
    }
}
