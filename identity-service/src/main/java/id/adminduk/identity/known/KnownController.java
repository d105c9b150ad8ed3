package id.adminduk.identity.known;

import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.me.OwnData;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What application-service asks to fill in an applicant's form; never routed from outside.
@RestController
class KnownController {
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final OwnData own;
    private final AuditTrail audit;

    KnownController(ResidentRepository residents, FamilyRepository families, OwnData own, AuditTrail audit) {
        this.residents = residents;
        this.families = families;
        this.own = own;
        this.audit = audit;
    }

    @PostMapping("/internal/applicants/known")
    KnownOfApplicant known(@Valid @RequestBody Question question, CurrentUser service) {
        var person = question.personId();
        var resident = residents.find(person).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of("resident.prefilled", "resident", person)
                .by(service)
                .forCase(question.caseId()));
        return KnownOfApplicant.of(resident, families.familyOf(person).orElse(null), own.minorChildrenOf(person));
    }

    record Question(@NotNull UUID caseId, @NotNull UUID personId) {}
}
