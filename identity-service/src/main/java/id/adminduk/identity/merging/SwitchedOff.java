package id.adminduk.identity.merging;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Settled;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.merging.Merge.CardBefore;
import id.adminduk.identity.merging.Merge.Place;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A merge at work on a dossier: the one switched off, the one that stays, and the cards as they were.
record SwitchedOff(
        Resident duplicate,
        Resident kept,
        @Nullable Roster card,
        @Nullable Roster keptCard,
        boolean newHead) {

    /// Takes the duplicate off its card. Somebody it headed others for needs a new head: one of them, or the
    /// record that stays, which then is to everybody what the duplicate was.
    static SwitchedOff in(Dossier dossier, UUID duplicate, UUID kept, @Nullable UUID newHead) {
        var off = dossier.person(duplicate);
        var stays = dossier.person(kept);
        if (off.is(ResidentStatus.DUPLICATE) || stays.is(ResidentStatus.DUPLICATE)) {
            throw new MergeRefused.ChangedSince();
        }
        @Nullable Roster card = dossier.findCardOf(duplicate).orElse(null);
        @Nullable Roster keptCard = dossier.findCardOf(kept).orElse(null);
        boolean heads = card != null
                && card.family().headId().equals(duplicate)
                && card.seats().size() > 1;
        if (card == null) dossier.put(off.withStanding(ResidentStatus.DUPLICATE, dossier.today()));
        else if (!heads) dossier.leave(off, ResidentStatus.DUPLICATE, dossier.today());
        else replace(dossier, card, off, stays, newHead);
        return new SwitchedOff(off, stays, card, keptCard, heads);
    }

    private static void replace(Dossier dossier, Roster card, Resident off, Resident stays, @Nullable UUID newHead) {
        if (newHead == null) throw new MergeRefused.HeadsFamily();
        if (newHead.equals(stays.id())) {
            takePlace(dossier, card, off, stays);
        } else {
            if (newHead.equals(off.id()) || !card.has(newHead)) throw new MergeRefused.NotOnTheCard();
            dossier.leave(off, ResidentStatus.DUPLICATE, dossier.today());
            dossier.appoint(newHead, card.family().id());
        }
    }

    /// The same person under another NIK: the card keeps its number, and nobody is anything else to its head.
    private static void takePlace(Dossier dossier, Roster card, Resident off, Resident stays) {
        if (dossier.findCardOf(stays.id()).isPresent()) dossier.leave(stays.id());
        dossier.leave(off, ResidentStatus.DUPLICATE, dossier.today());
        var left = dossier.card(card.family().id()).orElseThrow();
        var relations = new HashMap<UUID, Shdk>();
        left.seats().forEach(seat -> relations.put(seat.resident(), seat.shdk()));
        relations.put(stays.id(), Shdk.KEPALA_KELUARGA);
        dossier.put(left.joinedBy(stays.id(), Shdk.KEPALA_KELUARGA).headedBy(stays.id(), relations));
        dossier.put(dossier.person(stays.id()).withRegion(card.family().region()));
    }

    Merge merge(UUID pair, Settled settled, Ties ties) {
        return new Merge(pair, kept.id(), duplicate.id(), duplicate.standing(), place(), cards(settled), ties);
    }

    private @Nullable Place place() {
        if (card == null) return null;
        var shdk = card.seatOf(duplicate.id()).map(Seat::shdk).orElseThrow();
        return new Place(card.family().id(), shdk, card.seats().size() == 1);
    }

    private List<CardBefore> cards(Settled settled) {
        if (!newHead) return List.of();
        return Stream.of(Optional.ofNullable(card), Optional.ofNullable(keptCard))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(before -> settled.families().stream()
                        .filter(after -> after.id().equals(before.family().id()))
                        .map(after -> before(before, after)))
                .toList();
    }

    private static CardBefore before(Roster before, Family after) {
        return new CardBefore(
                after.id(),
                after.version(),
                before.family().headId(),
                !before.family().number().equals(after.number()),
                before.seats());
    }
}
