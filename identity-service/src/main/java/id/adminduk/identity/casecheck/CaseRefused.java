package id.adminduk.identity.casecheck;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;
import java.util.Locale;

/// Every way a case lets nobody see a record.
public abstract sealed class CaseRefused extends DomainException {
    private CaseRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private CaseRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    /// For the books.
    public String why() {
        return code().replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static final class Ended extends CaseRefused {
        Ended() {
            super(Kind.CONFLICT, "case-ended", "The case is over. Another ground is needed.");
        }
    }

    static final class OfOthers extends CaseRefused {
        OfOthers() {
            super(Kind.FORBIDDEN, "case-of-others", "The case does not name this person.");
        }
    }

    static final class Unknown extends CaseRefused {
        Unknown() {
            super(Kind.UNPROCESSABLE, "case-unknown", "Your office has no such case.");
        }
    }

    static final class Unchecked extends CaseRefused {
        Unchecked() {
            super(
                    Kind.UNAVAILABLE,
                    "case-unchecked",
                    "Nobody can say now whether the case is open; no record until then.",
                    Duration.ofSeconds(10));
        }
    }
}
