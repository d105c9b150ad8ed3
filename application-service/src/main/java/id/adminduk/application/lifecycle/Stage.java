package id.adminduk.application.lifecycle;

import id.adminduk.application.promise.Holder;

/// The name of a state, as it is stored and told (domain.md 3.8).
public enum Stage {
    DRAFT,
    /// A partner reported a birth without a name: a parent completes it.
    WAITING_NAME,
    /// The korong or the nagari confirms what it is asked to.
    ENDORSING,
    SUBMITTED,
    NEEDS_FIX,
    VERIFIED,
    /// Decided; the registry applies it.
    REGISTERING,
    /// The registry could not apply it: an officer looks again.
    RETURNED,
    /// Registered; its papers are made and signed.
    AWAITING_SIGNATURE,
    /// Its cards lie ready, at a counter or for a courier.
    READY_FOR_PICKUP,
    DELIVERED,
    CLOSED,
    REJECTED,
    CANCELLED,
    /// Its applicant did not go on with it in time.
    EXPIRED;

    /// Who has the case in hands; the office's promise counts while the office does.
    public Holder holder() {
        return switch (this) {
            case SUBMITTED, VERIFIED, REGISTERING, RETURNED, AWAITING_SIGNATURE -> Holder.OFFICE;
            case DRAFT, WAITING_NAME, NEEDS_FIX, READY_FOR_PICKUP -> Holder.APPLICANT;
            case ENDORSING -> Holder.ENDORSERS;
            case DELIVERED, CLOSED, REJECTED, CANCELLED, EXPIRED -> Holder.NOBODY;
        };
    }

    /// Whether nothing is left to do for anybody.
    public boolean isEnd() {
        return switch (this) {
            case CLOSED, REJECTED, CANCELLED, EXPIRED -> true;
            case DRAFT,
                    WAITING_NAME,
                    ENDORSING,
                    SUBMITTED,
                    NEEDS_FIX,
                    VERIFIED,
                    REGISTERING,
                    RETURNED,
                    AWAITING_SIGNATURE,
                    READY_FOR_PICKUP,
                    DELIVERED -> false;
        };
    }
}
