package id.adminduk.identity.viewing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a record is opened: a case, or one of the reasons there are without one. No grounds, no record.
public record Grounds(@Nullable UUID caseId, @Nullable Reason reason) {

    /// The reasons for which a record may be opened without a case.
    public enum Reason {
        COUNTER,
        COMPLAINT,
        CORRECTION,
        DUPLICATE_REVIEW,
        COURT_ORDER,
        SUPERVISION
    }

    public Grounds {
        if ((caseId == null) == (reason == null)) throw new ViewRefused.GroundsRequired();
    }
}
