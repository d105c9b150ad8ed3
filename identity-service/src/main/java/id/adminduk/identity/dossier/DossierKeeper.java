package id.adminduk.identity.dossier;

import id.adminduk.identity.birth.RegistryProperties;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.household.Seat;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.messaging.TransientFailure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens a dossier with everything in it locked, families by id and then residents by id, so that cases wait for each
/// other in a line and never in a circle; closes it by writing what changed.
@Component
public class DossierKeeper {
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final MarriageRepository marriages;
    private final NewcomerGuard guard;
    private final DossierWriter writer;
    private final RegistryProperties registry;

    DossierKeeper(
            ResidentRepository residents,
            FamilyRepository families,
            MembershipRepository memberships,
            MarriageRepository marriages,
            NewcomerGuard guard,
            DossierWriter writer,
            RegistryProperties registry) {
        this.residents = residents;
        this.families = families;
        this.memberships = memberships;
        this.marriages = marriages;
        this.guard = guard;
        this.writer = writer;
        this.registry = registry;
    }

    /// Lets an effect work on a dossier and writes the outcome; throws [Refused] before anything is written.
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refused.class)
    public Settled work(Opening opening, LocalDate today, Change change, Consumer<Dossier> effect) {
        var named = new HashSet<>(opening.residents());
        named.addAll(residents.idsOf(opening.people()));
        var spouses = spousesOf(named);
        named.addAll(spouses);
        var cards = families.lock(cardsFor(named, opening));
        cards.forEach(card -> named.add(card.headId()));
        var lines = memberships.open(idsOf(cards), named);
        var people = residents.lock(Stream.concat(named.stream(), lines.stream().map(Membership::residentId))
                .collect(Collectors.toSet()));
        lines = memberships.open(idsOf(cards), named);
        requireLocked(lines, idsOf(cards), people);
        var rosters = cards.stream().map(rosterOf(lines)).toList();
        var dossier = new Dossier(today, registry.district(), people, rosters, unions(people));
        effect.accept(dossier);
        dossier.stopIfRefused();
        admit(dossier, change);
        var before = people.stream().collect(Collectors.toMap(Resident::id, Function.identity()));
        var rostersBefore =
                rosters.stream().collect(Collectors.toMap(card -> card.family().id(), Function.identity()));
        new Settlement(dossier, rostersBefore, before).settle(peopleMove(change.kind()));
        return writer.write(dossier, before, rostersBefore, lines, change);
    }

    /// Who is only put back has lived nowhere else, and a corrected address is the home everybody had.
    private static boolean peopleMove(Change.Kind kind) {
        return kind != Change.Kind.DUPLICATE_UNDONE && kind != Change.Kind.CORRECTED;
    }

    /// Whoever arrives may be somebody the registry has under another number.
    private void admit(Dossier dossier, Change change) {
        var arrivals = dossier.people().stream()
                .filter(person -> dossier.arrived(person.id()))
                .map(Newcomer::of)
                .toList();
        dossier.refuseIf(!guard.mayEnter(change.caseId(), arrivals, change.at()), NewcomerGuard.REASON);
        dossier.stopIfRefused();
    }

    private Set<UUID> spousesOf(Set<UUID> people) {
        return marriages.of(people).stream()
                .flatMap(marriage -> Stream.of(marriage.husbandId(), marriage.wifeId()))
                .collect(Collectors.toSet());
    }

    private Set<UUID> cardsFor(Set<UUID> people, Opening opening) {
        var cards = memberships.open(Set.of(), people).stream()
                .map(Membership::familyId)
                .collect(Collectors.toCollection(HashSet::new));
        opening.cards().forEach(number -> families.idOf(number).ifPresent(cards::add));
        cards.addAll(opening.families());
        return cards;
    }

    /// Somebody came or went while we waited for the locks: the case is looked at again from the start.
    private static void requireLocked(List<Membership> lines, Set<UUID> cards, Collection<Resident> people) {
        var locked = people.stream().map(Resident::id).collect(Collectors.toSet());
        var whole =
                lines.stream().allMatch(line -> cards.contains(line.familyId()) && locked.contains(line.residentId()));
        if (!whole) throw new TransientFailure("a household changed while its lock was awaited");
    }

    private Unions unions(Collection<Resident> people) {
        var ids = people.stream().map(Resident::id).collect(Collectors.toSet());
        return new Unions(marriages.of(ids), marriages.endedOf(ids));
    }

    private static Function<Family, Roster> rosterOf(List<Membership> lines) {
        return family -> new Roster(
                family,
                lines.stream()
                        .filter(line -> line.familyId().equals(family.id()))
                        .map(line -> new Seat(line.residentId(), line.shdk(), line.position()))
                        .toList());
    }

    private static Set<UUID> idsOf(Collection<Family> cards) {
        return cards.stream().map(Family::id).collect(Collectors.toSet());
    }
}
