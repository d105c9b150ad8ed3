package id.adminduk.identity.search;

import org.jspecify.annotations.Nullable;

/// Why an officer looks somebody up; it stands in the audit trail.
enum SearchReason {
    /// Work on an application, which must be named.
    CASE,
    /// Somebody stands at the counter.
    COUNTER,
    CORRECTION,
    DUPLICATE_CHECK,
    /// A court, the police or another body entitled by law asks.
    LEGAL_ORDER;

    /// As the books of records that were seen say it, and the citizen reads it; null where it is a case.
    @Nullable
    String inTheBooks() {
        return switch (this) {
            case CASE -> null;
            case DUPLICATE_CHECK -> "DUPLICATE_REVIEW";
            case COUNTER, CORRECTION, LEGAL_ORDER -> name();
        };
    }
}
