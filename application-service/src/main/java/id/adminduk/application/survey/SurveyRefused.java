package id.adminduk.application.survey;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way the survey says no.
abstract sealed class SurveyRefused extends DomainException {
    private SurveyRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    /// The case has not ended, or ended too long ago.
    static final class NotOpen extends SurveyRefused {
        NotOpen() {
            super(Kind.CONFLICT, "survey-not-open", "A service is judged within 90 days of its end.", List.of());
        }
    }

    /// One case, one answer.
    static final class Answered extends SurveyRefused {
        Answered() {
            super(Kind.CONFLICT, "survey-answered", "This case has been judged already.", List.of());
        }
    }

    static final class Incomplete extends SurveyRefused {
        Incomplete(List<FieldError> errors) {
            super(Kind.UNPROCESSABLE, "survey-incomplete", "All nine questions want an answer.", errors);
        }
    }

    static final class WrongPeriod extends SurveyRefused {
        WrongPeriod() {
            super(
                    Kind.UNPROCESSABLE,
                    "survey-period-invalid",
                    "A period ends after it begins and is at most five years long.",
                    List.of());
        }
    }
}
