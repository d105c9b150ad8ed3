package id.adminduk.identity.family;

import id.adminduk.identity.resident.Change;
import java.time.Instant;
import java.util.UUID;

/// Who changed a family card, when, and in which case.
public record FamilyChange(Instant at, String by, UUID caseId, Kind kind) {

    /// What happened to the card.
    public enum Kind {
        CHILD_BORN,
        IMPORTED,
        DIED,
        MARRIED,
        DIVORCED,
        RECONCILED,
        MARRIAGE_CONFIRMED,
        MARRIAGE_ANNULLED,
        DIVORCE_ANNULLED,
        FAMILY_FORMED,
        HEAD_CHANGED,
        FAMILY_JOINED,
        MOVED,
        MOVED_OUT,
        MOVE_EXPIRED,
        ARRIVED,
        MOVED_ABROAD,
        CORRECTED,
        RENAMED,
        CITIZENSHIP_CHANGED,
        SEX_CHANGED,
        ADOPTED,
        ACKNOWLEDGED,
        LEGITIMATED
    }

    /// The same change as it is told of the people on the card.
    public static FamilyChange of(Change change) {
        return new FamilyChange(
                change.at(),
                change.by(),
                change.caseId(),
                change.kind() == Change.Kind.BORN
                        ? Kind.CHILD_BORN
                        : Kind.valueOf(change.kind().name()));
    }
}
