package id.adminduk.application.complaint;

/// How far a complaint has come; hidden ones are abuse, or not ours to answer.
public enum ComplaintState {
    NEW,
    ASSIGNED,
    ANSWERED,
    CLOSED,
    HIDDEN
}
