package id.adminduk.application.outreach;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way going out of house is refused.
abstract sealed class OutreachRefused extends DomainException {
    private OutreachRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static final class WrongTimes extends OutreachRefused {
        WrongTimes() {
            super(
                    Kind.UNPROCESSABLE,
                    "outreach-times",
                    "A session ends after it begins, on the same day or the next, and not in the past.",
                    List.of(new FieldError("#/endsAt", "outreach-times", "At most 24 hours after the beginning.")));
        }
    }

    static final class OutsideOfDistrict extends OutreachRefused {
        OutsideOfDistrict() {
            super(
                    Kind.UNPROCESSABLE,
                    "outreach-region",
                    "The office comes to places of its own area.",
                    List.of(new FieldError("#/region", "outreach-region", "The code of a nagari here.")));
        }
    }

    static final class SessionOver extends OutreachRefused {
        SessionOver() {
            super(Kind.CONFLICT, "outreach-session-over", "This session has ended.", List.of());
        }
    }

    static final class Withdrawn extends OutreachRefused {
        Withdrawn() {
            super(Kind.CONFLICT, "visit-withdrawn", "The applicant no longer wants a visit.", List.of());
        }
    }

    static final class AskedBefore extends OutreachRefused {
        AskedBefore() {
            super(Kind.CONFLICT, "visit-asked-before", "Your request waits already.", List.of());
        }
    }
}
