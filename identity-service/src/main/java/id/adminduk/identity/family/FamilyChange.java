package id.adminduk.identity.family;

import java.time.Instant;
import java.util.UUID;

/// Who changed a family card, when, and in which case.
public record FamilyChange(Instant at, String by, UUID caseId, Kind kind) {

    /// What happened to the card.
    public enum Kind {
        CHILD_BORN,
        IMPORTED
    }
}
