package id.adminduk.identity.duplicate;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.resident.Resident.Standing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record switched off in favour of another, with what it was before: its standing and its place on a card.
record Merge(
        UUID pairId,
        UUID keptId,
        UUID duplicateId,
        Standing before,
        @Nullable Place place) {

    /// @param closedCard the duplicate was alone on it
    record Place(UUID familyId, Shdk shdk, boolean closedCard) {}
}
