package id.adminduk.identity.merging;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.resident.Resident.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record switched off in favour of another, with what it was before: its standing and its place on a card.
///
/// @param ties what followed it to the record that stays
/// @param cards where somebody else heads the card now: every card it touched, as it was
record Merge(
        UUID pairId,
        UUID keptId,
        UUID duplicateId,
        Standing before,
        @Nullable Place place,
        List<CardBefore> cards,
        Ties ties) {
    Merge {
        cards = List.copyOf(cards);
    }

    /// @param closedCard the duplicate was alone on it
    record Place(UUID familyId, Shdk shdk, boolean closedCard) {}

    /// @param version the one the merge left; a card that has another one is no longer ours to put back
    /// @param renumbered whether the merge gave it another number
    record CardBefore(UUID familyId, long version, UUID headId, boolean renumbered, List<Seat> seats) {
        CardBefore {
            seats = List.copyOf(seats);
        }
    }
}
