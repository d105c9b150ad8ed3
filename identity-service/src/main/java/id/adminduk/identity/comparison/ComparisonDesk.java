package id.adminduk.identity.comparison;

import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.biodata.Written;
import id.adminduk.identity.comparison.ComparisonController.Request;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets an officer read registry and form side by side. Of people outside of their area, and of those whose home must
/// not be found (promises.md T30), only the name is told: enough to see that the form means the same person. Each look
/// is on record with its case (T03).
@Component
class ComparisonDesk {
    private static final Set<Element> FAR = Set.of(Element.NAME);
    private static final Set<Element> AT_HOME =
            Set.of(Element.STREET, Element.RT, Element.RW, Element.KORONG, Element.POSTAL_CODE);

    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final ComparisonQueries homes;
    private final AuditTrail audit;

    ComparisonDesk(ResidentRepository residents, FamilyRepository families, ComparisonQueries homes, AuditTrail audit) {
        this.residents = residents;
        this.families = families;
        this.homes = homes;
        this.audit = audit;
    }

    @Transactional
    List<@Nullable HeldValues> hold(Request request, CurrentUser service) {
        var niks = request.people().stream().map(Request.Asked::nik).distinct().toList();
        var known = residents.find(residents.idsOf(niks)).stream()
                .collect(Collectors.toMap(Resident::nik, Function.identity()));
        audit.record(known.values().stream()
                .map(resident -> AuditEntry.of("resident.compared", "resident", resident.id())
                        .by(service)
                        .forCase(request.caseId())
                        .because("officer " + request.officer()))
                .toList());
        var near = homes.open(known.values().stream()
                .filter(resident -> request.area().contains(resident.region()))
                .map(Resident::id)
                .toList());
        return request.people().stream()
                .<@Nullable HeldValues>map(asked -> held(known.get(asked.nik()), asked.elements(), near))
                .toList();
    }

    private @Nullable HeldValues held(@Nullable Resident resident, Set<Element> asked, Set<UUID> near) {
        if (resident == null) return null;
        var told = asked.stream()
                .filter(element -> near.contains(resident.id()) || FAR.contains(element))
                .collect(Collectors.toSet());
        var home = told.stream().anyMatch(AT_HOME::contains) ? home(resident) : null;
        return HeldValues.of(new Written(resident, home), told);
    }

    /// Forms that tell of an address are about one person.
    private Family.@Nullable Address home(Resident resident) {
        return families.familyOf(resident.id()).map(Family::address).orElse(null);
    }
}
