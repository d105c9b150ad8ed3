package id.adminduk.identity.placement;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Succession;
import id.adminduk.identity.placement.Destination.Place;
import id.adminduk.identity.region.RegionRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts people on the card a form names: a new one headed by the first of them, or one that is there.
@Component
public class Placement {
    private final RegionRepository regions;

    Placement(RegionRepository regions) {
        this.regions = regions;
    }

    /// Takes people off the cards they are on and puts them where they go; refuses a card or place that cannot be.
    public void move(Dossier dossier, Destination to, UUID head, List<UUID> others) {
        switch (to.kind()) {
            case JOIN -> join(dossier, target(dossier, to.kkNumber()), head, others);
            case NEW -> open(dossier, placeOf(dossier, to, head), head, others);
        }
    }

    private static void join(Dossier dossier, Roster target, UUID head, List<UUID> others) {
        var family = target.family().id();
        var movers = Stream.concat(Stream.of(head), others.stream())
                .filter(person -> !target.has(person))
                .toList();
        movers.forEach(person -> leaveIfOnCard(dossier, person));
        movers.forEach(person -> dossier.join(person, family));
    }

    private static void open(Dossier dossier, Place place, UUID head, List<UUID> others) {
        leaveIfOnCard(dossier, head);
        others.forEach(person -> leaveIfOnCard(dossier, person));
        dossier.open(head, others, place.region(), place.address());
    }

    private static void leaveIfOnCard(Dossier dossier, UUID person) {
        if (dossier.findCardOf(person).isPresent()) dossier.leave(person);
    }

    /// Writes anew what somebody who stays is to the head, where the registry knows it.
    public static void relate(Dossier dossier, UUID resident) {
        var card = dossier.cardOf(resident);
        if (!card.hasItsHead()) return;
        dossier.kinship()
                .known(dossier.person(card.family().headId()), dossier.person(resident))
                .ifPresent(shdk -> dossier.put(card.relating(resident, shdk)));
    }

    /// The card somebody wants to join, if it is one.
    public Roster target(Dossier dossier, @Nullable KkNumber number) {
        return Optional.ofNullable(number)
                .flatMap(dossier::card)
                .filter(card -> card.family().active())
                .orElseThrow(() -> dossier.refusal("CARD_UNKNOWN"));
    }

    /// Where somebody will live who is on no card yet.
    public RegionCode regionOf(Dossier dossier, Destination to) {
        if (to.kind() == Destination.Kind.JOIN)
            return target(dossier, to.kkNumber()).family().region();
        var place = to.place();
        if (place == null) throw dossier.refusal("PLACE_MISSING");
        return checked(dossier, place).region();
    }

    private Place placeOf(Dossier dossier, Destination to, UUID head) {
        if (to.place() != null) return checked(dossier, to.place());
        return dossier.findCardOf(head)
                .map(Roster::family)
                .map(Placement::placeOf)
                .orElseThrow(() -> dossier.refusal("PLACE_MISSING"));
    }

    /// A place in this district where families live.
    public Place checked(Dossier dossier, Place place) {
        if (!dossier.district().contains(place.region())) throw dossier.refusal("PLACE_NOT_IN_DISTRICT");
        if (!regions.isNagari(place.region())) throw dossier.refusal("PLACE_UNKNOWN");
        return place;
    }

    private static Place placeOf(Family family) {
        var address = family.address();
        return new Place(
                family.region(), address.street(), address.rt(), address.rw(), address.korong(), address.postalCode());
    }

    /// Where only minors stay behind and a guardian is named, they go to the guardian's card; without one the case is
    /// refused when the dossier is settled.
    public void takeIn(Dossier dossier, UUID family, @Nullable KkNumber guardianCard) {
        var left = dossier.card(family).orElseThrow();
        if (guardianCard == null || left.empty() || left.hasItsHead()) return;
        var people = new HashMap<UUID, Resident>();
        left.people().forEach(person -> people.put(person, dossier.person(person)));
        if (Succession.of(left, people, dossier.today()).isPresent()) return;
        var orphans = left.people();
        join(dossier, target(dossier, guardianCard), orphans.getFirst(), orphans.subList(1, orphans.size()));
    }
}
