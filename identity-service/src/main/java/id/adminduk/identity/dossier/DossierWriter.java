package id.adminduk.identity.dossier;

import id.adminduk.identity.dossier.Settled.IdentityCards;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.household.Print;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.numbering.NumberIssuer;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.numbering.NumberWanted;
import id.adminduk.identity.numbering.NumbersAwaited;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a settled dossier: people, marriages, cards, lines, each changed thing with one version more.
@Component
class DossierWriter {
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final MarriageRepository marriages;
    private final NumberIssuer numbers;

    DossierWriter(
            ResidentRepository residents,
            FamilyRepository families,
            MembershipRepository memberships,
            MarriageRepository marriages,
            NumberIssuer numbers) {
        this.residents = residents;
        this.families = families;
        this.memberships = memberships;
        this.marriages = marriages;
        this.numbers = numbers;
    }

    Settled write(
            Dossier dossier,
            Map<UUID, Resident> peopleBefore,
            Map<UUID, Roster> cardsBefore,
            List<Membership> lines,
            Change change) {
        number(dossier, change.caseId());
        var people = writePeople(dossier, peopleBefore, change);
        writeUnions(dossier.unions());
        var otherwise = printedOtherwise(dossier, people, peopleBefore);
        var reprinted = dossier.cards().stream()
                .filter(card -> reads(card, cardsBefore.get(card.family().id()), otherwise))
                .map(card -> card.family().id())
                .toList();
        var cards = writeCards(dossier, cardsBefore, reprinted, change);
        writeLines(dossier, lines);
        dossier.afterwards().forEach(Runnable::run);
        var subjects = dossier.subjects().stream().map(dossier::person).toList();
        return new Settled(
                subjects,
                people,
                cards,
                cards.stream().filter(card -> reprinted.contains(card.id())).toList(),
                IdentityCards.of(dossier, people, peopleBefore));
    }

    private List<Resident> writePeople(Dossier dossier, Map<UUID, Resident> before, Change change) {
        var newcomers = dossier.people().stream()
                .filter(person -> dossier.arrived(person.id()))
                .toList();
        residents.add(newcomers, change);
        var changed = dossier.people().stream()
                .filter(person -> !dossier.arrived(person.id()))
                .filter(person -> !person.equals(before.get(person.id())))
                .toList();
        var old = changed.stream()
                .map(person -> Objects.requireNonNull(before.get(person.id())))
                .toList();
        var next = residents.update(old, changed, change);
        next.forEach(dossier::put);
        return Stream.concat(newcomers.stream(), next.stream()).toList();
    }

    private void writeUnions(Unions unions) {
        unions.endings().forEach(ending -> marriages.end(ending.ended(), ending.number()));
        unions.redated().forEach(marriages::redate);
        unions.added()
                .forEach(marriage -> unions.replacedBy(marriage)
                        .ifPresentOrElse(
                                replaced -> marriages.addReplacing(marriage, replaced),
                                () -> marriages.add(List.of(marriage))));
    }

    /// People and cards that have no number yet; all numbers that are still to come are named at once.
    private void number(Dossier dossier, UUID caseId) {
        var awaited = new ArrayList<NumberWanted>();
        inOrderOfCounters(dossier).forEach(person -> orAwait(awaited, () -> numberPerson(dossier, caseId, person)));
        orAwait(awaited, () -> numberCards(dossier, caseId));
        if (!awaited.isEmpty()) throw new NumbersAwaited(awaited);
    }

    private static void orAwait(List<NumberWanted> awaited, Runnable numbering) {
        try {
            numbering.run();
        } catch (NumbersAwaited missing) {
            awaited.addAll(missing.wanted());
        }
    }

    private static List<Resident> inOrderOfCounters(Dossier dossier) {
        return dossier.people().stream()
                .filter(person -> person.nik().equals(Dossier.NO_NIK_YET))
                .sorted(Comparator.comparing(
                        (Resident person) -> prefixOf(person).digits()))
                .toList();
    }

    private static NumberPrefix prefixOf(Resident person) {
        return NumberPrefix.ofNik(
                person.region(), person.birth().date(), person.biodata().sex());
    }

    private void numberPerson(Dossier dossier, UUID caseId, Resident person) {
        var nik = numbers.nik(
                caseId, person.region(), person.birth().date(), person.biodata().sex());
        dossier.put(new Resident(
                person.id(),
                nik,
                person.name(),
                person.titles(),
                person.birth(),
                person.biodata(),
                person.mother(),
                person.father(),
                person.foreigner(),
                person.particulars(),
                person.standing(),
                person.region(),
                person.version()));
    }

    /// In the order of the counters, for two cases may need the same two.
    private void numberCards(Dossier dossier, UUID caseId) {
        var unnumbered = dossier.cards().stream()
                .filter(card -> card.family().active()
                        && dossier.unnumbered().contains(card.family().id()))
                .sorted(Comparator.comparing(
                        card -> card.family().region().kecamatan().value()))
                .toList();
        if (unnumbered.isEmpty()) return;
        var places = unnumbered.stream().map(card -> card.family().region()).toList();
        var given = numbers.cards(caseId, places, dossier.today());
        for (int index = 0; index < given.size(); index++) {
            var card = unnumbered.get(index);
            dossier.put(card.with(card.family().numbered(given.get(index), dossier.today())));
        }
    }

    /// Cards that close go first: their head may head another one from now on.
    private List<Family> writeCards(Dossier dossier, Map<UUID, Roster> before, List<UUID> reprinted, Change change) {
        var changed = dossier.cards().stream()
                .filter(card -> before.containsKey(card.family().id()))
                .filter(card -> !card.equals(before.get(card.family().id()))
                        || reprinted.contains(card.family().id()))
                .map(Roster::family)
                .sorted(Comparator.comparing(Family::active).thenComparing(Family::id))
                .toList();
        var old = changed.stream()
                .map(family -> Objects.requireNonNull(before.get(family.id())).family())
                .toList();
        var written = new ArrayList<>(families.update(old, changed, change));
        var opened = dossier.cards().stream()
                .map(Roster::family)
                .filter(family -> !before.containsKey(family.id()))
                .toList();
        families.add(opened, change);
        written.addAll(opened);
        return written;
    }

    /// Of those who changed: in an element that cards print (domain.md 3.6, biodata change), or in a marriage,
    /// whose day they print.
    private static Set<UUID> printedOtherwise(Dossier dossier, List<Resident> changed, Map<UUID, Resident> before) {
        return changed.stream()
                .filter(person -> Optional.ofNullable(before.get(person.id()))
                                .filter(was -> Print.same(person, was))
                                .isEmpty()
                        || dossier.unions().changed(person.id()))
                .map(Resident::id)
                .collect(Collectors.toSet());
    }

    private static boolean reads(Roster card, @Nullable Roster before, Set<UUID> otherwise) {
        return before == null
                || !card.printedLike(before)
                || card.people().stream().anyMatch(otherwise::contains);
    }

    private void writeLines(Dossier dossier, List<Membership> lines) {
        var ended = lines.stream()
                .filter(line -> dossier.card(line.familyId())
                        .flatMap(card -> card.seatOf(line.residentId()))
                        .filter(seat -> same(seat, line))
                        .isEmpty())
                .toList();
        memberships.end(ended, dossier.today());
        var begun = dossier.cards().stream()
                .flatMap(card -> card.seats().stream()
                        .filter(seat -> lines.stream()
                                .noneMatch(line ->
                                        line.familyId().equals(card.family().id()) && same(seat, line)))
                        .map(seat -> new Membership(
                                UUID.randomUUID(),
                                card.family().id(),
                                seat.resident(),
                                seat.shdk(),
                                seat.position(),
                                dossier.today())))
                .toList();
        memberships.add(begun);
    }

    private static boolean same(Seat seat, Membership line) {
        return seat.resident().equals(line.residentId())
                && seat.shdk() == line.shdk()
                && seat.position() == line.position();
    }
}
