package id.adminduk.document.lifecycle;

import java.time.Instant;
import java.util.UUID;

/// Where a document stands. Only an [Issued] one is in force.
public sealed interface DocumentState {
    record Numbered() implements DocumentState {}

    record Issued(Instant at) implements DocumentState {}

    record Superseded(UUID by, Instant at) implements DocumentState {}

    record Revoked(RevocationReason reason, Instant at) implements DocumentState {}

    /// Why a document is taken out of force; a code, because it travels in an event.
    enum RevocationReason {
        COURT_DECISION,
        WRONG_DATA,
        DUPLICATE,
        FRAUD
    }
}
