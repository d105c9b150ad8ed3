package id.adminduk.application.claim;

import id.adminduk.kernel.problem.DomainException;

/// Every way a claim says no.
abstract sealed class ClaimRefused extends DomainException {
    private ClaimRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    /// A colleague is at it.
    static final class ByAnother extends ClaimRefused {
        ByAnother() {
            super(Kind.CONFLICT, "claimed-by-another", "Another officer has claimed this case for now.");
        }
    }

    /// Whoever holds so many decides some, or gives some back.
    static final class TooMany extends ClaimRefused {
        TooMany(int most) {
            super(Kind.CONFLICT, "too-many-claims", "An officer holds at most %d cases at a time.".formatted(most));
        }
    }

    /// The case waits for another role, or for nobody.
    static final class NotYours extends ClaimRefused {
        NotYours() {
            super(Kind.CONFLICT, "not-your-stage", "Cases of this state are not the work of your role.");
        }
    }

    /// The second pair of eyes is somebody else's (promises.md T02).
    static final class LookedAtBefore extends ClaimRefused {
        LookedAtBefore() {
            super(Kind.FORBIDDEN, "four-eyes-required", "Another officer than before has to look at this case.");
        }
    }
}
