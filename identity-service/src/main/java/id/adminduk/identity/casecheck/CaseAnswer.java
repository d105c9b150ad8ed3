package id.adminduk.identity.casecheck;

/// What application-service says about a case on which somebody wants to see a record.
public enum CaseAnswer {
    OPEN,
    ENDED,
    OTHER_PEOPLE,
    /// There is none, or none this officer may know of.
    UNKNOWN,
    /// Nobody could say now; whoever asks must refuse.
    UNAVAILABLE
}
