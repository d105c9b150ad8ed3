package id.adminduk.identity.search;

/// Why an officer looks somebody up; it stands in the audit trail.
enum SearchReason {
    /// Work on an application, which must be named.
    CASE,
    /// Somebody stands at the counter.
    COUNTER,
    CORRECTION,
    DUPLICATE_CHECK,
    /// A court, the police or another body entitled by law asks.
    LEGAL_ORDER
}
