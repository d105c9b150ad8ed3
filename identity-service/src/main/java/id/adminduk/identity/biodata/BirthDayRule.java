package id.adminduk.identity.biodata;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import org.springframework.stereotype.Component;

/// What a birth date may be corrected to (domain.md 3.6, biodata change).
@Component
public class BirthDayRule {
    private final ResidentRepository residents;

    BirthDayRule(ResidentRepository residents) {
        this.residents = residents;
    }

    /// A new birth date neither lies ahead nor is that of a brother or sister who is registered already.
    public void check(Dossier dossier, Resident before, Resident after) {
        if (before.birth().equals(after.birth())) return;
        dossier.refuseIf(after.birth().date().isAfter(dossier.today()), "BIRTH_IN_FUTURE");
        var mother = after.mother();
        if (mother == null || mother.id() == null) return;
        dossier.refuseIf(
                residents.childrenOf(mother.id()).stream()
                        .filter(sibling -> !sibling.id().equals(after.id()))
                        .anyMatch(sibling ->
                                sibling.birth().date().equals(after.birth().date())
                                        && sibling.birth().multipleOrder()
                                                == after.birth().multipleOrder()),
                "CHILD_ALREADY_REGISTERED");
    }
}
