package id.adminduk.identity.dossier;

import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has left which card in a case, and what they were on it: people who leave together are still to each other what
/// that card said.
final class Departures {
    private record Left(UUID card, Seat seat) {}

    private final Map<UUID, Left> people = new HashMap<>();

    void note(UUID person, Roster card) {
        people.put(person, new Left(card.family().id(), card.seatOf(person).orElseThrow()));
    }

    /// Whether both have left one card, or neither has left any.
    boolean together(UUID one, UUID other) {
        return Objects.equals(cardOf(one), cardOf(other));
    }

    @Nullable
    Shdk relationOf(UUID person) {
        var left = people.get(person);
        return left == null ? null : left.seat().shdk();
    }

    private @Nullable UUID cardOf(UUID person) {
        var left = people.get(person);
        return left == null ? null : left.card();
    }
}
