package id.adminduk.application.outage;

import id.adminduk.kernel.problem.DomainException;

/// Every way an outage is not written down.
abstract sealed class OutageRefused extends DomainException {
    private OutageRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// The same cause lasts in that area already.
    static final class AlreadyOpen extends OutageRefused {
        AlreadyOpen() {
            super(Kind.CONFLICT, "outage-open", "This cause is recorded for this area and has not ended.");
        }
    }

    static final class AlreadyEnded extends OutageRefused {
        AlreadyEnded() {
            super(Kind.CONFLICT, "outage-ended", "This outage has ended.");
        }
    }

    /// It begins in the future or long ago, or ends before it began or in the future.
    static final class WrongTime extends OutageRefused {
        WrongTime() {
            super(
                    Kind.UNPROCESSABLE,
                    "outage-time-invalid",
                    "An outage begins within the last seven days, ends after it began, and both have happened.");
        }
    }
}
