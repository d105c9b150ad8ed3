package id.adminduk.application.endorsement;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way an endorser is told no.
abstract sealed class EndorsementRefused extends DomainException {
    private EndorsementRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    /// Somebody answered before, or the case no longer waits for an answer.
    static final class Decided extends EndorsementRefused {
        Decided() {
            super(Kind.CONFLICT, "endorsement-decided", "Nobody is asked about this case any more.", List.of());
        }
    }

    /// Korong and nagari are two voices.
    static final class SecondEndorserRequired extends EndorsementRefused {
        SecondEndorserRequired() {
            super(
                    Kind.FORBIDDEN,
                    "second-endorser-required",
                    "Whoever confirmed a case for the korong cannot also confirm it for the nagari.",
                    List.of());
        }
    }

    /// A refusal without a reason the citizen could act on.
    static final class ReasonUnknown extends EndorsementRefused {
        ReasonUnknown() {
            super(
                    Kind.UNPROCESSABLE,
                    "reasons-invalid",
                    "A refusal is coded, so that the applicant knows what to do next.",
                    List.of(new FieldError("#/code", "reason-unknown", "One of the published reason codes.")));
        }
    }
}
