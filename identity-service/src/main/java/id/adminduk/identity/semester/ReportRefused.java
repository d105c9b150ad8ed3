package id.adminduk.identity.semester;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a semester's report stands in the way.
abstract sealed class ReportRefused extends DomainException {
    private ReportRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Overdue extends ReportRefused {
        Overdue(List<String> semesters) {
            super(
                    Kind.FORBIDDEN,
                    "report-overdue",
                    "Access rests until the report is there: " + String.join(", ", semesters) + ".");
        }
    }

    static final class NotOver extends ReportRefused {
        NotOver() {
            super(Kind.CONFLICT, "semester-not-over", "A semester is reported when it is over.");
        }
    }

    static final class NamesPeople extends ReportRefused {
        NamesPeople() {
            super(
                    Kind.UNPROCESSABLE,
                    "report-names-people",
                    "A report tells what the checks were for and how many; leave out the numbers of people.");
        }
    }

    static final class AlreadyThere extends ReportRefused {
        AlreadyThere() {
            super(Kind.CONFLICT, "report-exists", "The semester has been reported.");
        }
    }
}
