package id.adminduk.identity.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing SIAK has to know: a change of the registry, or the numbers a case waits for.
public record SyncEntry(
        UUID id,
        Kind kind,
        UUID caseId,
        String service,
        @Nullable String region,
        State state,
        Instant createdAt,
        int attempts,
        @Nullable Integer batch,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String trouble) {

    /// What SIAK is told, or asked.
    public enum Kind {
        CHANGE,
        NUMBERS
    }

    /// From our hands to SIAK's word.
    public enum State {
        PENDING,
        SENT,
        CONFIRMED,
        REFUSED
    }

    /// Whether SIAK can have seen it: it was sent, or sending it failed without our knowing how far it came.
    public boolean mayHaveArrived() {
        return state != State.PENDING || attempts > 0;
    }

    public boolean decided() {
        return state == State.CONFIRMED || state == State.REFUSED;
    }
}
