package id.adminduk.application.delivery;

import static id.adminduk.application.delivery.DeliveryState.CHOSEN;
import static id.adminduk.application.delivery.DeliveryState.LISTED;
import static id.adminduk.application.delivery.DeliveryState.PRINTING;
import static id.adminduk.application.delivery.DeliveryState.READY_FOR_PICKUP;
import static id.adminduk.application.delivery.DeliveryState.UNDERWAY;
import static id.adminduk.application.delivery.DeliveryState.WAITING_COURIER;

import java.util.Set;

/// The table of moves of a delivery: each step and the states it may start from.
public enum DeliveryStep {
    CHOOSE(CHOSEN, PRINTING),
    EXPECT(CHOSEN),
    MAKE_READY(PRINTING),
    PRINT_AGAIN(WAITING_COURIER, READY_FOR_PICKUP),
    LIST(WAITING_COURIER),
    UNLIST(LISTED),
    TAKE_OVER(LISTED),
    ARRIVE(UNDERWAY),
    FAIL(UNDERWAY),
    HAND_OVER(UNDERWAY, READY_FOR_PICKUP);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, the checker knows only its interface
    private final Set<DeliveryState> sources;

    DeliveryStep(DeliveryState... sources) {
        this.sources = Set.of(sources);
    }

    boolean allowedFrom(DeliveryState state) {
        return sources.contains(state);
    }

    void requireFrom(DeliveryState state) {
        if (!allowedFrom(state)) throw new DeliveryRefused.IllegalStep(state, this);
    }
}
