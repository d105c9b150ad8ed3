package id.adminduk.identity.resident;

import java.time.Instant;
import java.util.UUID;

/// Who changed the registry, when, and in which case.
public record Change(Instant at, String by, UUID caseId, Kind kind) {

    /// What happened to the person.
    public enum Kind {
        BORN,
        IMPORTED
    }
}
