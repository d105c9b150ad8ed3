package id.adminduk.identity.history;

import java.time.Instant;
import java.util.UUID;

/// What the registry held at a moment, and the change that had made it so.
record Past<T>(T state, long version, Instant changedAt, String changedBy, UUID caseId, String change) {
    /// The same moment of another state.
    <S> Past<S> of(S other) {
        return new Past<>(other, version, changedAt, changedBy, caseId, change);
    }
}
