package id.adminduk.application.delivery.courier;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.delivery.DeliveryPins;
import id.adminduk.application.delivery.DeliveryRefused.IllegalStep;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.DeliveryStep;
import id.adminduk.application.delivery.Parcel;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a courier does with one delivery of their own list.
@Component
class CourierDesk {
    private final CourierListRepository lists;
    private final DeliveryBook book;
    private final DeliveryPins pins;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourierDesk(
            CourierListRepository lists,
            DeliveryBook book,
            DeliveryPins pins,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.lists = lists;
        this.book = book;
        this.pins = pins;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Why the courier came back with the cards.
    enum Hindrance {
        NOBODY_THERE,
        ADDRESS_NOT_FOUND,
        NOT_ACCEPTED,
        ROAD_CLOSED
    }

    /// The PIN is looked at between two transactions: its try counts also when the hand-over fails.
    void handOver(UUID id, String pin, CurrentUser courier) {
        transaction.executeWithoutResult(_ -> atTheDoor(id, courier));
        pins.require(id, pin);
        transaction.executeWithoutResult(_ -> book.handOver(atTheDoor(id, courier), Mover.of(courier), "PIN"));
    }

    void arrive(UUID id, CurrentUser courier) {
        transaction.executeWithoutResult(_ -> {
            var parcel = carried(id, courier, DeliveryStep.ARRIVE);
            var next = parcel.delivery().arrived(clock.instant());
            book.write(List.of(parcel.to(next, DeliveryStep.ARRIVE, Mover.of(courier), null)));
        });
    }

    void fail(UUID id, Hindrance why, CurrentUser courier) {
        transaction.executeWithoutResult(_ -> {
            var parcel = carried(id, courier, DeliveryStep.FAIL);
            var next = parcel.delivery().failed(clock.instant());
            book.write(List.of(parcel.to(next, DeliveryStep.FAIL, Mover.of(courier), why.name())));
        });
    }

    private Parcel atTheDoor(UUID id, CurrentUser courier) {
        var parcel = carried(id, courier, DeliveryStep.HAND_OVER);
        if (!parcel.delivery().choice().mode().endsWithCarrier())
            throw new IllegalStep(parcel.delivery().state(), DeliveryStep.HAND_OVER);
        return parcel;
    }

    /// In this courier's hands now; what is on nobody's or another's list is no delivery of theirs.
    private Parcel carried(UUID id, CurrentUser courier, DeliveryStep step) {
        var parcel = book.locked(id);
        var list = parcel.delivery().listId();
        if (list == null || !isOf(courier, list)) throw new NotFound();
        var state = parcel.delivery().state();
        if (state != DeliveryState.UNDERWAY) throw new IllegalStep(state, step);
        return parcel;
    }

    private boolean isOf(CurrentUser courier, UUID list) {
        return lists.find(list)
                .filter(found -> courier.subject().equals(found.courier()))
                .isPresent();
    }
}
