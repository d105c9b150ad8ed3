package id.adminduk.identity.me;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyQueries;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The records a citizen may read: the own one, and those of the own children while they are minors on the same card.
@Component
public class OwnData {

    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final FamilyQueries members;
    private final Clock clock;

    OwnData(ResidentRepository residents, FamilyRepository families, FamilyQueries members, Clock clock) {
        this.residents = residents;
        this.families = families;
        this.members = members;
        this.clock = clock;
    }

    Resident self(CurrentUser citizen) {
        return residents.find(personOf(citizen)).orElseThrow(NotFound::new);
    }

    /// Oneself or an own minor child; anybody else is not found.
    public UUID selfOrChild(CurrentUser citizen, @Nullable UUID person) {
        var self = personOf(citizen);
        if (person == null || person.equals(self)) return self;
        return child(citizen, person).id();
    }

    Resident child(CurrentUser citizen, UUID person) {
        return children(citizen).stream()
                .filter(child -> child.id().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Resident> children(CurrentUser citizen) {
        return minorChildrenOf(personOf(citizen));
    }

    /// Somebody's children while they are minors on the same card.
    public List<Resident> minorChildrenOf(UUID self) {
        var today = OfficeDay.of(clock.instant());
        return families.familyOf(self).map(Family::id).map(residents::inOrderOnCard).orElse(List.of()).stream()
                .filter(one -> isChild(one, self) && isMinor(one, today))
                .toList();
    }

    OwnFamily family(CurrentUser citizen) {
        var family = families.familyOf(personOf(citizen)).orElseThrow(NotFound::new);
        return OwnFamily.of(family, members.membersOf(family.id()));
    }

    public static UUID personOf(CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        return person;
    }

    private static boolean isChild(Resident one, UUID parent) {
        return is(one.mother(), parent) || is(one.father(), parent);
    }

    private static boolean is(Resident.@Nullable Parent parent, UUID person) {
        return parent != null && person.equals(parent.id());
    }

    private static boolean isMinor(Resident one, LocalDate today) {
        return !one.isOfAgeOn(today);
    }
}
