package id.adminduk.identity.regionmove;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.region.RegionTreeRepository;
import id.adminduk.identity.registration.RegistryEvent;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves people in bulk: every card and every person gets one version more, the numbers stay, SIAK is told once.
@Component
class MoveDesk {
    private static final String SERVICE = "REGION-MOVE";
    private static final int CHUNK = 500;

    private final RegionTreeRepository tree;
    private final MoveRepository moves;
    private final FamilyRepository families;
    private final ResidentRepository residents;
    private final Outbox outbox;
    private final SyncLedger ledger;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final Clock clock;

    MoveDesk(
            RegionTreeRepository tree,
            MoveRepository moves,
            FamilyRepository families,
            ResidentRepository residents,
            Outbox outbox,
            SyncLedger ledger,
            Confidential confidential,
            AuditTrail audit,
            Clock clock) {
        this.tree = tree;
        this.moves = moves;
        this.families = families;
        this.residents = residents;
        this.outbox = outbox;
        this.ledger = ledger;
        this.confidential = confidential;
        this.audit = audit;
        this.clock = clock;
    }

    /// What SIAK is told of a move.
    record Told(
            RegionCode from,
            RegionCode to,
            LocalDate on,
            @Nullable List<String> korong,
            List<KkNumber> cards) {}

    /// Everybody or nobody; a dry run only counts.
    @Transactional(propagation = Propagation.MANDATORY)
    public MoveReport move(MoveOrder order, CurrentUser admin) {
        var now = clock.instant();
        var from = tree.find(order.from()).orElse(null);
        var to = tree.find(order.to()).orElse(null);
        MoveRules.check(order, from, to, OfficeDay.of(now));
        var cards = moves.lockFamilies(order);
        if (!moves.everyKorongHasFamilies(order)) throw new MoveRefused.KorongUnknown();
        var people = moves.lockPeople(order, cards);
        if (order.dry() || cards.isEmpty() && people.isEmpty()) return report(null, order, cards, people);
        var id = UUID.randomUUID();
        carryOut(id, order, cards, people, now, admin);
        return report(id, order, cards, people);
    }

    private void carryOut(
            UUID id, MoveOrder order, List<UUID> cards, List<UUID> people, Instant now, CurrentUser admin) {
        var change = new Change(now, admin.subject(), id, Change.Kind.REGION_MOVED);
        var numbers = new ArrayList<KkNumber>();
        inChunks(cards, chunk -> {
            var before = families.lock(chunk);
            before.forEach(card -> numbers.add(card.number()));
            var after = before.stream()
                    .map(card -> card.at(order.to(), card.address()))
                    .toList();
            families.update(before, after, change);
        });
        inChunks(people, chunk -> {
            var before = residents.lock(chunk);
            var after =
                    before.stream().map(person -> person.withRegion(order.to())).toList();
            residents.update(before, after, change);
        });
        moves.remember(id, order, cards.size(), people.size(), now, admin.subject());
        var told = new Told(order.from(), order.to(), order.on(), order.korong(), numbers);
        outbox.publish(RegistryEvent.TOPIC, id, 1, moved(id, order, people, now));
        ledger.changed(id, SERVICE, order.to(), confidential.seal(id, told), now);
        audit.record(
                AuditEntry.of("regions.people-moved", "region", order.from().value())
                        .by(admin)
                        .forCase(id)
                        .changed(order.from().value(), order.to().value()));
    }

    private static RegionMoved moved(UUID id, MoveOrder order, List<UUID> people, Instant now) {
        return new RegionMoved(
                id,
                order.from(),
                order.to(),
                order.on(),
                now,
                order.everybody(),
                order.everybody() ? List.of() : people);
    }

    private static void inChunks(List<UUID> ids, Consumer<List<UUID>> work) {
        for (int start = 0; start < ids.size(); start += CHUNK)
            work.accept(ids.subList(start, Math.min(ids.size(), start + CHUNK)));
    }

    private MoveReport report(@Nullable UUID id, MoveOrder order, List<UUID> cards, List<UUID> people) {
        return new MoveReport(
                id,
                order.from(),
                order.to(),
                order.on(),
                cards.size(),
                people.size(),
                moves.officersOf(order.from()),
                moves.officesOf(order.from()));
    }
}
