package id.adminduk.identity.merging;

import id.adminduk.identity.calendar.OfficeDay;
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
import id.adminduk.identity.registration.RegistrationBook;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.types.Nik;
import java.time.Instant;
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

    private static final String MERGED = "DUPLICATE-MERGE";
    private static final String UNDONE = "DUPLICATE-UNDO";

    private final MergeRepository merges;
    private final TieKeeper ties;
    private final DossierKeeper keeper;
    private final RegistrationBook book;
    private final SyncLedger ledger;
    private final Confidential confidential;

    DuplicateMerger(
            MergeRepository merges,
            TieKeeper ties,
            DossierKeeper keeper,
            RegistrationBook book,
            SyncLedger ledger,
            Confidential confidential) {
        this.merges = merges;
        this.ties = ties;
        this.keeper = keeper;
        this.book = book;
        this.ledger = ledger;
        this.confidential = confidential;
    }

    /// What an officer decided.
    ///
    /// @param number which decision about the pair this is, from 1
    /// @param newHead of the card the duplicate heads: somebody on it, or the one that stays
    public record Decision(
            UUID pair,
            long number,
            UUID kept,
            UUID duplicate,
            @Nullable UUID newHead) {}

    /// Children and marriages follow to the record that stays; documents follow the cards that read otherwise now.
    public void merge(Decision decision, String by, Instant now) {
        var children = ties.childrenOf(decision.duplicate());
        var people = Stream.concat(Stream.of(decision.kept(), decision.duplicate()), children.stream())
                .collect(Collectors.toSet());
        var work = new AtomicReference<@Nullable Done>();
        var settled = work(
                Opening.ofIds(people, Set.of()),
                new Change(now, by, decision.pair(), Change.Kind.DUPLICATE_MERGED),
                dossier -> work.set(switchOff(dossier, decision, children)));
        var done = Objects.requireNonNull(work.get());
        var off = done.off();
        merges.add(off.merge(decision.pair(), settled, done.ties()), now);
        var numbers =
                Map.of("kept", off.kept().nik(), "duplicate", off.duplicate().nik());
        tell(decision.pair(), MERGED, numbers, off.duplicate(), now);
        book.announce(decision.pair(), decision.number(), MERGED, settled, now);
    }

    private record Done(SwitchedOff off, Ties ties) {}

    private Done switchOff(Dossier dossier, Decision decision, Set<UUID> children) {
        dossier.concerns(decision.duplicate());
        dossier.concerns(decision.kept());
        var off = SwitchedOff.in(dossier, decision.duplicate(), decision.kept(), decision.newHead());
        return new Done(off, ties.follow(dossier, off.duplicate(), off.kept(), children));
    }

    /// Both are people again, each where they were, with the children and the marriages each had.
    public void undo(UUID pair, long number, String by, Instant now) {
        var merge = merges.take(pair).orElseThrow(MergeRefused.ChangedSince::new);
        var people = Stream.concat(Stream.of(merge.keptId(), merge.duplicateId()), merge.ties().childIds().stream())
                .collect(Collectors.toSet());
        var settled = work(
                Opening.ofIds(people, familiesOf(merge)),
                new Change(now, by, pair, Change.Kind.DUPLICATE_UNDONE),
                dossier -> putBack(dossier, merge));
        var duplicate = settled.residents().stream()
                .filter(person -> person.id().equals(merge.duplicateId()))
                .findFirst()
                .orElseThrow();
        tell(pair, UNDONE, Map.of("duplicate", duplicate.nik()), duplicate, now);
        book.announce(pair, number, UNDONE, settled, now);
    }

    private Settled work(Opening opening, Change change, Consumer<Dossier> effect) {
        try {
            return keeper.work(opening, OfficeDay.of(change.at()), change, effect);
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

    private void putBack(Dossier dossier, Merge merge) {
        dossier.concerns(merge.duplicateId());
        dossier.concerns(merge.keptId());
        var person = dossier.person(merge.duplicateId());
        if (!person.is(ResidentStatus.DUPLICATE)) throw new MergeRefused.ChangedSince();
        dossier.put(person.withStanding(merge.before().status(), merge.before().since()));
        var place = merge.place();
        if (!merge.cards().isEmpty()) merge.cards().forEach(before -> restore(dossier, before));
        else if (place != null) join(dossier, person.id(), place);
        ties.putBack(dossier, merge);
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
