package id.adminduk.identity.household;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Family.Status;
import id.adminduk.identity.family.Shdk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card and the lines on it, while a case is changing them.
public record Roster(Family family, List<Seat> seats) {
    public Roster {
        seats = seats.stream().sorted(Comparator.comparingInt(Seat::position)).toList();
    }

    public boolean empty() {
        return seats.isEmpty();
    }

    public boolean has(UUID resident) {
        return seatOf(resident).isPresent();
    }

    public Optional<Seat> seatOf(UUID resident) {
        return seats.stream().filter(seat -> seat.resident().equals(resident)).findFirst();
    }

    public @Nullable Shdk shdkOf(UUID resident) {
        return seatOf(resident).map(Seat::shdk).orElse(null);
    }

    public List<UUID> people() {
        return seats.stream().map(Seat::resident).toList();
    }

    /// Whether the head the card names is still on it.
    public boolean hasItsHead() {
        return has(family.headId());
    }

    /// Whether the same lines stand on the same card: how its family is reached is on none (F-1.09).
    public boolean printedLike(Roster other) {
        return equals(other.with(other.family.reachedBy(family.contact())));
    }

    public Roster with(Family changed) {
        return new Roster(changed, seats);
    }

    public Roster without(UUID resident) {
        return new Roster(
                family,
                seats.stream().filter(seat -> !seat.resident().equals(resident)).toList());
    }

    /// Somebody more, on the last line.
    public Roster joinedBy(UUID resident, Shdk shdk) {
        var last = seats.stream().mapToInt(Seat::position).max().orElse(0);
        var more = new ArrayList<>(seats);
        more.add(new Seat(resident, shdk, last + 1));
        return new Roster(family, more);
    }

    /// Somebody who stays, as something else to the head.
    public Roster relating(UUID resident, Shdk shdk) {
        return new Roster(
                family,
                seats.stream()
                        .map(seat ->
                                seat.resident().equals(resident) ? new Seat(resident, shdk, seat.position()) : seat)
                        .toList());
    }

    /// Everybody seen from a new head and printed in a new order: the head, the spouse, children, then the rest.
    public Roster headedBy(UUID head, Map<UUID, Shdk> relations) {
        var order = people().stream()
                .sorted(Comparator.comparing((UUID person) -> Objects.requireNonNull(relations.get(person))))
                .toList();
        var reseated = new ArrayList<Seat>();
        for (var person : order) {
            reseated.add(new Seat(person, Objects.requireNonNull(relations.get(person)), reseated.size() + 1));
        }
        return new Roster(family.headedBy(head), reseated);
    }

    /// Nobody is left; the head it had last stays written on it.
    public Roster closed() {
        return new Roster(family.with(Status.CLOSED), List.of());
    }
}
