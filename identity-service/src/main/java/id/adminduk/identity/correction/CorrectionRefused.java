package id.adminduk.identity.correction;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a correction request is refused.
abstract sealed class CorrectionRefused extends DomainException {
    private CorrectionRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private CorrectionRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static final class Closed extends CorrectionRefused {
        Closed() {
            super(Kind.CONFLICT, "correction-closed", "This request has been decided or withdrawn.");
        }
    }

    static final class TooManyOpen extends CorrectionRefused {
        TooManyOpen() {
            super(Kind.CONFLICT, "too-many-corrections", "Ten of your requests wait for an answer already.");
        }
    }

    static final class InOtherHands extends CorrectionRefused {
        InOtherHands() {
            super(Kind.CONFLICT, "correction-claimed", "Another officer has taken this request.");
        }
    }

    static final class NotClaimed extends CorrectionRefused {
        NotClaimed() {
            super(Kind.CONFLICT, "correction-not-claimed", "Take the request before you answer it.");
        }
    }

    static final class ChangesElsewhere extends CorrectionRefused {
        ChangesElsewhere(Correction.Field field) {
            super(
                    Kind.CONFLICT,
                    "correction-other-service",
                    "This changes by a service of its own: " + String.join(", ", field.services()) + ".");
        }
    }

    static final class WrongPapers extends CorrectionRefused {
        WrongPapers(List<String> faults) {
            super(
                    Kind.UNPROCESSABLE,
                    "validation-failed",
                    "These papers cannot be those of this person.",
                    List.of(new FieldError("#/foreigner", "value-invalid", String.join(", ", faults))));
        }
    }

    static final class WrongValue extends CorrectionRefused {
        WrongValue(int change) {
            super(
                    Kind.UNPROCESSABLE,
                    "validation-failed",
                    "A new value is not one its element can have.",
                    List.of(new FieldError(
                            "#/changes/" + change + "/newValue", "value-invalid", "Not a value of it.")));
        }
    }
}
