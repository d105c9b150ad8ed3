package id.adminduk.identity.correction;

import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.protection.ProtectionRepository;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which officer may see and answer a request: of the area where the person lives, an approver where the person is
/// protected, and nobody about their own family (promises.md T02, T30).
@Component
class Competence {
    private final ResidentRepository residents;
    private final OwnAffairs affairs;
    private final ProtectionRepository protection;

    Competence(ResidentRepository residents, OwnAffairs affairs, ProtectionRepository protection) {
        this.residents = residents;
        this.affairs = affairs;
        this.protection = protection;
    }

    static boolean seesProtected(CurrentUser officer) {
        return officer.has(Role.APPROVER);
    }

    boolean mayRelease(CurrentUser officer) {
        return officer.has(Role.APPROVER);
    }

    /// Somebody else's is not found.
    Correction seen(Optional<Correction> found, CurrentUser officer) {
        return found.filter(correction -> covers(officer, correction.residentId()))
                .orElseThrow(NotFound::new);
    }

    Correction handled(Optional<Correction> found, CurrentUser officer) {
        var correction = seen(found, officer);
        affairs.refuse(officer, correction.residentId(), correction.requestedBy());
        return correction;
    }

    private boolean covers(CurrentUser officer, UUID person) {
        return residents
                        .find(person)
                        .filter(one -> officer.covers(one.region()))
                        .isPresent()
                && (seesProtected(officer) || !protection.isProtected(person));
    }
}
