package id.adminduk.identity.resident;

import java.time.Instant;
import java.util.UUID;

/// Who changed the registry, when, and in which case.
public record Change(Instant at, String by, UUID caseId, Kind kind) {

    /// What happened to the person, and to the cards it touched.
    public enum Kind {
        BORN,
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
        MOVE_LANDED,
        ARRIVED,
        FIRST_RECORDED,
        CARD_REPRINTED,
        MOVED_ABROAD,
        CORRECTED,
        RENAMED,
        CITIZENSHIP_CHANGED,
        SEX_CHANGED,
        ADOPTED,
        ACKNOWLEDGED,
        LEGITIMATED,
        CERTIFIED,
        CERTIFICATE_CANCELLED,
        DEATH_CANCELLED,
        CARD_ISSUED,
        STAY_RECORDED,
        DUPLICATE_MERGED,
        DUPLICATE_UNDONE,
        REGION_MOVED
    }
}
