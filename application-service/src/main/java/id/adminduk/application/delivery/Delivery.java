package id.adminduk.application.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cards of one case on their way. Every step is checked against the table in [DeliveryStep].
///
/// @param attempts how often a courier found nobody
/// @param listId the courier's list they are or last were on
public record Delivery(
        UUID id,
        UUID applicationId,
        DeliveryChoice choice,
        DeliveryState state,
        int attempts,
        @Nullable UUID listId,
        Instant since,
        long version) {
    static final int MOST_ATTEMPTS = 3;

    static Delivery of(UUID applicationId, Instant now) {
        return new Delivery(
                UUID.randomUUID(), applicationId, DeliveryChoice.OFFICE, DeliveryState.CHOSEN, 0, null, now, 0);
    }

    /// Another wish begins anew: what a courier tried before counts no longer.
    public Delivery choose(DeliveryChoice wanted, Instant now) {
        DeliveryStep.CHOOSE.requireFrom(state);
        return new Delivery(id, applicationId, wanted, state, 0, listId, now, version + 1);
    }

    Delivery expected(Instant now) {
        return moved(DeliveryStep.EXPECT, DeliveryState.PRINTING, now);
    }

    /// All cards are printed: they lie at the office's counter, or wait for whoever carries them.
    Delivery ready(Instant now) {
        var next = choice.mode().travels() ? DeliveryState.WAITING_COURIER : DeliveryState.READY_FOR_PICKUP;
        return moved(DeliveryStep.MAKE_READY, next, now);
    }

    Delivery printAgain(Instant now) {
        return moved(DeliveryStep.PRINT_AGAIN, DeliveryState.PRINTING, now);
    }

    public Delivery listed(UUID list, Instant now) {
        DeliveryStep.LIST.requireFrom(state);
        return new Delivery(id, applicationId, choice, DeliveryState.LISTED, attempts, list, now, version + 1);
    }

    public Delivery unlisted(Instant now) {
        return moved(DeliveryStep.UNLIST, DeliveryState.WAITING_COURIER, now);
    }

    public Delivery takenOver(Instant now) {
        return moved(DeliveryStep.TAKE_OVER, DeliveryState.UNDERWAY, now);
    }

    /// At the counter of the kecamatan or nagari; what goes to a door does not arrive at one.
    public Delivery arrived(Instant now) {
        if (choice.mode().endsWithCarrier()) throw new DeliveryRefused.IllegalStep(state, DeliveryStep.ARRIVE);
        return moved(DeliveryStep.ARRIVE, DeliveryState.READY_FOR_PICKUP, now);
    }

    /// Nobody took them: another courier tries, and after the third time they lie at the office.
    public Delivery failed(Instant now) {
        DeliveryStep.FAIL.requireFrom(state);
        boolean last = attempts + 1 >= MOST_ATTEMPTS;
        return new Delivery(
                id,
                applicationId,
                last ? choice.atTheOffice() : choice,
                last ? DeliveryState.READY_FOR_PICKUP : DeliveryState.WAITING_COURIER,
                attempts + 1,
                listId,
                now,
                version + 1);
    }

    Delivery handedOver(Instant now) {
        return moved(DeliveryStep.HAND_OVER, DeliveryState.DELIVERED, now);
    }

    private Delivery moved(DeliveryStep step, DeliveryState next, Instant now) {
        step.requireFrom(state);
        return new Delivery(id, applicationId, choice, next, attempts, listId, now, version + 1);
    }
}
