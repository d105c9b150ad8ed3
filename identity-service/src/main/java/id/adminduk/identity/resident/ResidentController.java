package id.adminduk.identity.resident;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What other services may ask about one resident; never routed from outside.
@RestController
@RequestMapping("/internal/residents")
class ResidentController {
    private final ResidentQueries residents;
    private final AuditTrail audit;

    ResidentController(ResidentQueries residents, AuditTrail audit) {
        this.residents = residents;
        this.audit = audit;
    }

    @PostMapping("/summary")
    ResidentSummary summary(@Valid @RequestBody SummaryRequest request, CurrentUser service) {
        var summary = residents.summary(request.nik()).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of("resident.summarised", "resident", summary.personId())
                .by(service));
        return summary;
    }

    record SummaryRequest(@NotNull Nik nik) {}
}
