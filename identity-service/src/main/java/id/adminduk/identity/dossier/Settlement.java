package id.adminduk.identity.dossier;

import id.adminduk.identity.cardlife.CardLife;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Household.Fault;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.household.Succession;
import id.adminduk.identity.resident.Resident;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Brings every card of a dossier into order after an effect moved people: the empty ones close, those without a head
/// get one and see everybody anew, and no rule of cards is broken that was kept before (domain.md 1.4, 2.6, 3.6).
final class Settlement {
    /// Only minors are left: an adult has to take them in first.
    static final String GUARDIAN_NEEDED = "GUARDIAN_NEEDED";

    private final Dossier dossier;
    private final Map<UUID, Roster> before;
    private final Map<UUID, Resident> peopleBefore;

    Settlement(Dossier dossier, Map<UUID, Roster> before, Map<UUID, Resident> peopleBefore) {
        this.dossier = dossier;
        this.before = Map.copyOf(before);
        this.peopleBefore = Map.copyOf(peopleBefore);
    }

    /// Refuses, or leaves every card whole.
    ///
    /// @param homesChange false where nobody moves, whatever a card says afterwards of the home
    void settle(boolean homesChange) {
        for (var card : dossier.cards()) {
            if (!card.family().active()) continue;
            if (card.empty()) dossier.put(card.closed());
            else succeed(card);
        }
        dossier.stopIfRefused();
        dossier.cards().forEach(card -> newFaultsOf(card).forEach(fault -> dossier.refuse(fault.name())));
        dossier.stopIfRefused();
        var elsewhere = new HashSet<UUID>();
        for (var card : dossier.cards()) {
            for (var person : card.people()) {
                leftHome(person, card).ifPresent(home -> {
                    elsewhere.add(person);
                    if (homesChange) remember(dossier.person(person), home);
                });
            }
        }
        endCards(elsewhere, homesChange ? Why.MOVED : Why.CHANGED);
    }

    /// The home on the card somebody was on before, where another one is printed now.
    private Optional<FormerAddress> leftHome(UUID person, Roster card) {
        return before.values().stream()
                .filter(then -> then.has(person))
                .map(Roster::family)
                .filter(home -> !home.at(card.family()))
                .findFirst()
                .map(Family::asFormerAddress);
    }

    /// Whoever lives elsewhere now has a former address (UU 24/2013 Ps. 58).
    private void remember(Resident person, FormerAddress home) {
        dossier.put(person.withParticulars(person.particulars().with(home)));
    }

    /// KTP-el and KIA that print something else end with the case.
    private void endCards(Set<UUID> elsewhere, Why home) {
        for (var person : List.copyOf(dossier.people())) {
            var why = elsewhere.contains(person.id()) ? home : null;
            dossier.put(CardLife.after(peopleBefore.get(person.id()), person, why, dossier.today()));
        }
    }

    private void succeed(Roster card) {
        var appointed = dossier.appointedTo(card.family().id()).filter(card::has);
        if (appointed.isPresent()) {
            if (!appointed.get().equals(card.family().headId())) reseat(card, appointed.get());
            return;
        }
        if (card.hasItsHead()) return;
        Succession.of(card, people(card), dossier.today())
                .ifPresentOrElse(head -> reseat(card, head), () -> dossier.refuse(GUARDIAN_NEEDED));
    }

    private void reseat(Roster card, UUID head) {
        var kinship = dossier.kinship();
        var relations = new HashMap<UUID, Shdk>();
        for (var person : card.people()) {
            relations.put(
                    person,
                    kinship.of(dossier.person(head), dossier.person(person), card.shdkOf(head), card.shdkOf(person)));
        }
        dossier.put(card.headedBy(head, relations));
        dossier.unnumbered().add(card.family().id());
    }

    /// A fault that was there before is nobody's in this case, unless it writes head or spouse anew.
    private List<Fault> newFaultsOf(Roster card) {
        var old = Optional.ofNullable(before.get(card.family().id()))
                .filter(then -> couple(then).containsAll(couple(card)))
                .map(then -> faultsOf(then, peopleBefore))
                .orElse(List.of());
        return faultsOf(card, people(card)).stream()
                .filter(fault -> !old.contains(fault))
                .toList();
    }

    private static Set<Seat> couple(Roster card) {
        return card.seats().stream()
                .filter(seat -> seat.shdk().ordinal() <= Shdk.ISTRI.ordinal())
                .collect(Collectors.toSet());
    }

    private List<Fault> faultsOf(Roster card, Map<UUID, Resident> people) {
        if (!card.family().active()) return List.of();
        var members = card.seats().stream()
                .map(seat -> new Member(Objects.requireNonNull(people.get(seat.resident())), seat.shdk()))
                .toList();
        return new Household(card.family(), members).faultsOn(dossier.today());
    }

    private Map<UUID, Resident> people(Roster card) {
        var people = new HashMap<UUID, Resident>();
        card.people().forEach(person -> people.put(person, dossier.person(person)));
        return people;
    }
}
