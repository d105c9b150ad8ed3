package id.adminduk.application.delivery.courier;

import id.adminduk.application.casebook.Mover;
import id.adminduk.application.delivery.Delivery;
import id.adminduk.application.delivery.DeliveryBook;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.DeliveryStep;
import id.adminduk.application.delivery.Parcel;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes lists for couriers, and has them taken over.
@Component
class ListDesk {
    private final CourierListRepository lists;
    private final DeliveryBook book;
    private final AuditTrail audit;
    private final Clock clock;

    ListDesk(CourierListRepository lists, DeliveryBook book, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /// A list and what is on it, in the hands of its courier or about to be.
    record Load(CourierList list, List<Parcel> parcels) {
        Load {
            parcels = List.copyOf(parcels);
        }
    }

    /// All of them or none: each must wait for a courier, in the officer's area.
    @Transactional
    CourierList make(@Nullable String courier, Set<UUID> deliveries, CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var list = new CourierList(UUID.randomUUID(), courier, area, clock.instant(), null);
        var parcels = book.locked(deliveries);
        if (!parcels.stream().allMatch(parcel -> parcel.seenBy(officer))) throw new NotFound();
        lists.add(list, officer.subject());
        move(parcels, DeliveryStep.LIST, officer, delivery -> delivery.listed(list.id(), list.madeAt()));
        return list;
    }

    /// What is on the list now; whose it is gets recorded.
    @Transactional
    Load show(UUID id, CurrentUser user) {
        var list = seen(id, user);
        var load = book.lockedOnList(id, list.takenAt() == null ? DeliveryState.LISTED : DeliveryState.UNDERWAY);
        audit.record(AuditEntry.of("courier-list.viewed", "courier-list", id).by(user));
        return new Load(list, load);
    }

    /// The courier has the cards in hand; told again, nothing happens.
    @Transactional
    void take(UUID id, CurrentUser courier) {
        if (!isFor(courier, seen(id, courier))) throw new NotFound();
        var now = clock.instant();
        var parcels = book.lockedOnList(id, DeliveryState.LISTED);
        if (!lists.take(id, courier.subject(), now)) return;
        move(parcels, DeliveryStep.TAKE_OVER, courier, delivery -> delivery.takenOver(now));
    }

    /// Nobody came for it: what is on the list waits for another courier.
    @Transactional
    void dissolve(UUID id, CurrentUser officer) {
        if (!officer.covers(seen(id, officer).region())) throw new NotFound();
        var now = clock.instant();
        var parcels = book.lockedOnList(id, DeliveryState.LISTED);
        move(parcels, DeliveryStep.UNLIST, officer, delivery -> delivery.unlisted(now));
    }

    private void move(List<Parcel> parcels, DeliveryStep step, CurrentUser user, UnaryOperator<Delivery> next) {
        book.write(parcels.stream()
                .map(parcel -> parcel.to(next.apply(parcel.delivery()), step, Mover.of(user), null))
                .toList());
    }

    /// Couriers see their own lists and those that wait for any, counters those of their area.
    private CourierList seen(UUID id, CurrentUser user) {
        var list = lists.find(id).orElseThrow(NotFound::new);
        boolean here = user.has(Role.FRONT_OFFICE) && user.covers(list.region());
        if (!isFor(user, list) && !here) throw new NotFound();
        return list;
    }

    private static boolean isFor(CurrentUser courier, CourierList list) {
        if (!courier.has(Role.COURIER)) return false;
        return list.courier() == null
                ? courier.covers(list.region())
                : list.courier().equals(courier.subject());
    }
}
