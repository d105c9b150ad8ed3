package id.adminduk.identity.permit;

import id.adminduk.kernel.types.KkNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a record is opened: an open case that names the person, or a coded reason (promises.md T03). No grounds, no
/// record.
///
/// @param card the number of the family card that whoever stands at the counter brought; goes with [Reason#COUNTER]
///     alone
public record Grounds(
        @Nullable UUID caseId,
        @Nullable Reason reason,
        @Nullable KkNumber card) {

    /// The reasons for which a record may be opened without a case. All but the counter need somebody else's agreement.
    public enum Reason {
        /// The person, or somebody of the family, stands there with the card.
        COUNTER,
        COMPLAINT,
        CORRECTION,
        DUPLICATE_REVIEW,
        COURT_ORDER,
        SUPERVISION;

        /// Whether another has to agree first; the counter shows the card instead.
        public boolean needsPermit() {
            return this != COUNTER;
        }
    }

    public Grounds {
        if ((caseId == null) == (reason == null)) throw new PermitRefused.GroundsRequired();
        if ((card != null) != (reason == Reason.COUNTER)) throw new PermitRefused.CardRequired();
    }

    public static Grounds ofCase(UUID caseId) {
        return new Grounds(caseId, null, null);
    }
}
