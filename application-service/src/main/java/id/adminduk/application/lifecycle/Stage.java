package id.adminduk.application.lifecycle;

/// The name of a state: what rows, lists and views call it.
public enum Stage {
    DRAFT,
    WAITING_NAME,
    SUBMITTED,
    NEEDS_FIX,
    VERIFIED,
    APPROVED,
    RETURNED,
    ISSUING,
    CLOSED,
    REJECTED,
    CANCELLED
}
