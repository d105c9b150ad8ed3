package id.adminduk.identity.viewing;

import id.adminduk.identity.permit.Grounds;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.viewing.ViewRepository.View;
import id.adminduk.identity.viewing.ViewRules.Sight;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Writes every opened record down, for the citizen and for the auditors; part of the caller's transaction.
@Component
class ViewBook {
    private final ViewRepository views;
    private final AuditTrail audit;

    ViewBook(ViewRepository views, AuditTrail audit) {
        this.views = views;
        this.audit = audit;
    }

    RecordView show(Resident resident, Grounds grounds, CurrentUser officer, Sight.Granted sight, Instant now) {
        var roles = officer.roles().stream()
                .filter(FieldRights.roles()::contains)
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(","));
        var view = new View(
                UUID.randomUUID(),
                resident.id(),
                officer.subject(),
                roles,
                String.valueOf(officer.region()),
                now,
                grounds,
                sight.rights().shown());
        views.add(view);
        audit.record(entry("resident.viewed", resident.id(), grounds, officer));
        return RecordView.of(view.id(), resident, sight.family(), sight.rights(), sight.isProtected());
    }

    static AuditEntry entry(String action, UUID resident, Grounds grounds, CurrentUser officer) {
        var entry = AuditEntry.of(action, "resident", resident).by(officer);
        var reason = grounds.reason();
        if (reason != null) entry = entry.because(reason.name());
        var caseId = grounds.caseId();
        return caseId == null ? entry : entry.forCase(caseId);
    }
}
