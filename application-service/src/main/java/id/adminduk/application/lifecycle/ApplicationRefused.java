package id.adminduk.application.lifecycle;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way the lifecycle says no.
public abstract sealed class ApplicationRefused extends DomainException {
    private ApplicationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private ApplicationRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    /// The table of moves has no such move.
    public static final class IllegalTransition extends ApplicationRefused {
        IllegalTransition(Stage stage, Command command) {
            super(
                    Kind.CONFLICT,
                    "illegal-transition",
                    "A case in state %s does not allow %s.".formatted(stage, command));
        }

        public IllegalTransition(Stage stage, String wish) {
            super(
                    Kind.CONFLICT,
                    "illegal-transition",
                    "A case in state %s does not allow to %s.".formatted(stage, wish));
        }
    }

    /// Whoever verified a case cannot approve it.
    public static final class FourEyesRequired extends ApplicationRefused {
        FourEyesRequired() {
            super(Kind.FORBIDDEN, "four-eyes-required", "Whoever verified a case cannot also approve it.");
        }
    }

    /// Nobody decides on their own or their family's case.
    public static final class ConflictOfInterest extends ApplicationRefused {
        public ConflictOfInterest() {
            super(Kind.FORBIDDEN, "conflict-of-interest", "Nobody decides on their own family's case.");
        }
    }

    /// The form or its uploads are not complete; `errors` says what is missing.
    public static final class Incomplete extends ApplicationRefused {
        public Incomplete(List<FieldError> errors) {
            super(Kind.UNPROCESSABLE, "application-incomplete", "Something is still missing.", errors);
        }
    }
}
