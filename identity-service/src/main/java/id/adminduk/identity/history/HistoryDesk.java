package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.registration.ReportDay;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.NotFound;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows an officer what stood on a day, in the officer's own area only, and writes down who looked.
@Component
class HistoryDesk {
    private final HistoryQueries history;
    private final AuditTrail audit;

    HistoryDesk(HistoryQueries history, AuditTrail audit) {
        this.history = history;
        this.audit = audit;
    }

    @Transactional
    public ResidentAsOf resident(UUID id, LocalDate on, CurrentUser user) {
        var past = history.resident(id, ReportDay.endOf(on)).orElseThrow(NotFound::new);
        Resident person = past.state();
        look(user, person.region(), "resident", id);
        return ResidentAsOf.of(past);
    }

    @Transactional
    public FamilyAsOf family(UUID id, LocalDate on, CurrentUser user) {
        var end = ReportDay.endOf(on);
        var past = history.family(id, end).orElseThrow(NotFound::new);
        Family family = past.state();
        look(user, family.region(), "family", id);
        return FamilyAsOf.of(past, history.members(id, on, end));
    }

    private void look(CurrentUser user, RegionCode place, String type, UUID id) {
        if (!user.covers(place)) throw new NotFound();
        audit.record(AuditEntry.of(type + ".viewed-history", type, id).by(user));
    }
}
