package id.adminduk.identity.merging;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.DossierKeeper;
import id.adminduk.identity.dossier.Opening;
import id.adminduk.identity.dossier.Refused;
import id.adminduk.identity.dossier.Settled;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.merging.Merge.CardBefore;
import id.adminduk.identity.merging.Merge.Place;
import id.adminduk.identity.numbering.NumbersAwaited;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.types.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Switches off the second record of a person: it keeps its number and points to the one that stays (domain.md 1.2).
/// Everything it was is kept, so that a wrong decision can be taken back. The caller holds the transaction.
@Component
public class DuplicateMerger {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final MergeRepository merges;
    private final DossierKeeper keeper;
    private final SyncLedger ledger;
    private final Confidential confidential;

    DuplicateMerger(MergeRepository merges, DossierKeeper keeper, SyncLedger ledger, Confidential confidential) {
        this.merges = merges;
        this.keeper = keeper;
        this.ledger = ledger;
        this.confidential = confidential;
    }

    /// What an officer decided.
    ///
    /// @param newHead of the card the duplicate heads: somebody on it, or the one that stays
    public record Decision(
            UUID pair, UUID kept, UUID duplicate, @Nullable UUID newHead) {}

    public void merge(Decision decision, String by, Instant now) {
        var people = Stream.of(decision.kept(), decision.duplicate()).collect(Collectors.toSet());
        var off = new AtomicReference<@Nullable SwitchedOff>();
        var settled = work(
                Opening.ofIds(people, Set.of()),
                new Change(now, by, decision.pair(), Change.Kind.DUPLICATE_MERGED),
                dossier -> off.set(SwitchedOff.in(dossier, decision.duplicate(), decision.kept(), decision.newHead())));
        var done = Objects.requireNonNull(off.get());
        merges.add(done.merge(decision.pair(), settled), now);
        var numbers =
                Map.of("kept", done.kept().nik(), "duplicate", done.duplicate().nik());
        tell(decision.pair(), "DUPLICATE-MERGE", numbers, done.duplicate(), now);
    }

    /// Both are people again, each where they were.
    public void undo(UUID pair, String by, Instant now) {
        var merge = merges.take(pair).orElseThrow(MergeRefused.ChangedSince::new);
        var settled = work(
                Opening.ofIds(Set.of(merge.keptId(), merge.duplicateId()), familiesOf(merge)),
                new Change(now, by, pair, Change.Kind.DUPLICATE_UNDONE),
                dossier -> putBack(dossier, merge));
        var duplicate = settled.residents().stream()
                .filter(person -> person.id().equals(merge.duplicateId()))
                .findFirst()
                .orElseThrow();
        tell(pair, "DUPLICATE-UNDO", Map.of("duplicate", duplicate.nik()), duplicate, now);
    }

    private Settled work(Opening opening, Change change, Consumer<Dossier> effect) {
        try {
            return keeper.work(opening, LocalDate.ofInstant(change.at(), OFFICE), change, effect);
        } catch (Refused refused) {
            throw new MergeRefused.AgainstTheRules(refused.reasons());
        } catch (NumbersAwaited later) {
            throw new MergeRefused.HeadsFamily();
        }
    }

    /// SIAK has to know which number is switched off, and which is not after all.
    private void tell(UUID pair, String what, Map<String, Nik> numbers, Resident duplicate, Instant now) {
        ledger.changed(pair, what, duplicate.region(), confidential.seal(pair, numbers), now);
    }

    private static Set<UUID> familiesOf(Merge merge) {
        var place = merge.place();
        return Stream.concat(
                        Stream.ofNullable(place).map(Place::familyId),
                        merge.cards().stream().map(CardBefore::familyId))
                .collect(Collectors.toSet());
    }

    private static void putBack(Dossier dossier, Merge merge) {
        var person = dossier.person(merge.duplicateId());
        if (!person.is(ResidentStatus.DUPLICATE)) throw new MergeRefused.ChangedSince();
        dossier.put(person.withStanding(merge.before().status(), merge.before().since()));
        var place = merge.place();
        if (!merge.cards().isEmpty()) merge.cards().forEach(before -> restore(dossier, before));
        else if (place != null) join(dossier, person.id(), place);
    }

    private static void join(Dossier dossier, UUID person, Place place) {
        var card = dossier.card(place.familyId()).orElseThrow();
        if (place.closedCard() == card.family().active()) throw new MergeRefused.ChangedSince();
        dossier.put(opened(card).joinedBy(person, place.shdk()));
    }

    private static Roster opened(Roster card) {
        return card.with(card.family().with(Family.Status.ACTIVE));
    }

    /// The head it had, everybody in their old place; another number where the merge gave it one.
    private static void restore(Dossier dossier, CardBefore before) {
        var card = dossier.card(before.familyId()).orElseThrow();
        if (card.family().version() != before.version()) throw new MergeRefused.ChangedSince();
        var family = opened(card).family();
        if (before.renumbered()) {
            dossier.put(new Roster(family, before.seats()));
            dossier.appoint(before.headId(), family.id());
        } else {
            dossier.put(new Roster(family.headedBy(before.headId()), before.seats()));
        }
        people(before)
                .forEach(person -> dossier.put(
                        dossier.person(person).withRegion(card.family().region())));
    }

    private static List<UUID> people(CardBefore before) {
        return before.seats().stream().map(Seat::resident).toList();
    }
}
