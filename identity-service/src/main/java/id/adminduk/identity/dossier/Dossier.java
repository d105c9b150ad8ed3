package id.adminduk.identity.dossier;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Kinship;
import id.adminduk.identity.household.Roster;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a case is about, held while an effect changes it. An effect moves people and names facts; who then heads which
/// card and under which number follows by itself, in [Settlement].
public final class Dossier {
    /// Of somebody whose number is given when everything else is certain; never written.
    public static final Nik NO_NIK_YET = new Nik("9999990101000001");

    private static final KkNumber NOT_YET = new KkNumber("9999990101000001"); // never written

    private final LocalDate today;
    private final RegionCode district;
    private final Unions unions;
    private final Map<UUID, Resident> people = new LinkedHashMap<>();
    private final Map<UUID, Roster> cards = new LinkedHashMap<>();
    private final Departures departures = new Departures();
    private final Map<UUID, UUID> appointed = new HashMap<>();
    private final Set<UUID> unnumbered = new LinkedHashSet<>();
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> arrivals = new HashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Dossier(
            LocalDate today,
            RegionCode district,
            Collection<Resident> people,
            Collection<Roster> cards,
            Unions unions) {
        this.today = today;
        this.district = district;
        this.unions = unions;
        people.forEach(person -> this.people.put(person.id(), person));
        cards.forEach(card -> this.cards.put(card.family().id(), card));
    }

    public LocalDate today() {
        return today;
    }

    public RegionCode district() {
        return district;
    }

    public Unions unions() {
        return unions;
    }

    public void refuse(String reason) {
        reasons.add(reason);
    }

    public void refuseIf(boolean wrong, String reason) {
        if (wrong) refuse(reason);
    }

    public void stopIfRefused() {
        if (!reasons.isEmpty()) throw new Refused(List.copyOf(reasons));
    }

    public Refused refusal(String reason) {
        refuse(reason);
        return new Refused(List.copyOf(reasons));
    }

    public Optional<Resident> find(Nik nik) {
        return people.values().stream()
                .filter(person -> person.nik().equals(nik) && !nik.equals(NO_NIK_YET))
                .findFirst();
    }

    public Resident person(UUID id) {
        return Objects.requireNonNull(people.get(id));
    }

    /// Somebody who lives here and is on a card; refuses, in the name of the role, anybody else.
    public Optional<Resident> resident(Nik nik, String role) {
        var found = find(nik);
        found.ifPresent(person -> subjects.add(person.id()));
        var presence = found.map(person ->
                        Presence.of(person, district, findCardOf(person.id()).isPresent()))
                .orElse(Presence.UNKNOWN);
        if (presence == Presence.HERE) return found;
        refuse(role + "_" + presence);
        return Optional.empty();
    }

    public Resident needed(Nik nik, String role) {
        var found = resident(nik, role);
        stopIfRefused();
        return found.orElseThrow();
    }

    public void put(Resident changed) {
        people.put(changed.id(), changed);
    }

    /// Somebody the registry did not hold until now.
    public void arrive(Resident newcomer) {
        arrivals.add(newcomer.id());
        subjects.add(newcomer.id());
        put(newcomer);
    }

    public void concerns(UUID person) {
        subjects.add(person);
    }

    public Optional<Roster> findCardOf(UUID resident) {
        return cards.values().stream()
                .filter(card -> card.family().active() && card.has(resident))
                .findFirst();
    }

    public Roster cardOf(UUID resident) {
        return findCardOf(resident).orElseThrow();
    }

    public Optional<Roster> card(UUID family) {
        return Optional.ofNullable(cards.get(family));
    }

    public Optional<Roster> card(KkNumber number) {
        return cards.values().stream()
                .filter(card -> card.family().number().equals(number)
                        && !unnumbered.contains(card.family().id()))
                .findFirst();
    }

    public void put(Roster card) {
        cards.put(card.family().id(), card);
    }

    /// Takes somebody off their card, which may leave it without a head or without anybody.
    public void leave(UUID resident) {
        var card = cardOf(resident);
        departures.note(resident, card);
        put(card.without(resident));
    }

    /// Takes somebody off their card for good, or for as long as they are away.
    public void leave(Resident person, ResidentStatus status, LocalDate since) {
        leave(person.id());
        put(person(person.id()).withStanding(status, since));
    }

    /// Puts somebody on a card as what they are to its head.
    public void join(UUID resident, UUID family) {
        var head = person(Objects.requireNonNull(cards.get(family)).family().headId());
        join(resident, family, relation(head, person(resident)));
    }

    public void join(UUID resident, UUID family, Shdk as) {
        var card = Objects.requireNonNull(cards.get(family));
        put(card.joinedBy(resident, as));
        put(person(resident).withRegion(card.family().region()));
    }

    /// A card of their own for people who have left theirs; it gets its number when everything else is certain.
    public UUID open(UUID head, List<UUID> others, RegionCode region, Address home) {
        var family = new Family(UUID.randomUUID(), NOT_YET, home, region, head, Family.Status.ACTIVE, today, 1);
        unnumbered.add(family.id());
        put(new Roster(family, List.of()).joinedBy(head, Shdk.KEPALA_KELUARGA));
        put(person(head).withRegion(region));
        others.forEach(other -> join(other, family.id()));
        return family.id();
    }

    /// Lets somebody head a card whoever heads it now.
    public void appoint(UUID head, UUID family) {
        appointed.put(family, head);
    }

    private Shdk relation(Resident head, Resident member) {
        if (!departures.together(head.id(), member.id())) return kinship().of(head, member, null, null);
        return kinship().of(head, member, departures.relationOf(head.id()), departures.relationOf(member.id()));
    }

    public Kinship kinship() {
        return Kinship.among(people.values(), unions.lasting());
    }

    /// Something to write beside people and cards, once it is certain that nothing is refused.
    public void afterwards(Runnable write) {
        afterwards.add(write);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    Collection<Resident> people() {
        return people.values();
    }

    Collection<Roster> cards() {
        return List.copyOf(cards.values());
    }

    Set<UUID> subjects() {
        return subjects;
    }

    Set<UUID> unnumbered() {
        return unnumbered;
    }

    Optional<UUID> appointedTo(UUID family) {
        return Optional.ofNullable(appointed.get(family));
    }

    boolean arrived(UUID person) {
        return arrivals.contains(person);
    }
}
