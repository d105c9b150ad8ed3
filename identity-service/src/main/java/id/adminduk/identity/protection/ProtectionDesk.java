package id.adminduk.identity.viewing;

import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.identity.viewing.ProtectionController.Reason;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions about who is protected, and about officers who need to open more records than the rule allows.
@Component
public class ProtectionDesk {
    private final ResidentRepository residents;
    private final ProtectionRepository protections;
    private final ViewRepository views;
    private final AuditTrail audit;
    private final Clock clock;

    ProtectionDesk(
            ResidentRepository residents,
            ProtectionRepository protections,
            ViewRepository views,
            AuditTrail audit,
            Clock clock) {
        this.residents = residents;
        this.protections = protections;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isProtected(UUID resident) {
        return protections.isProtected(resident);
    }

    @Transactional
    public void protect(UUID resident, Reason reason, CurrentUser admin) {
        requireOwnRegion(resident, admin);
        if (!protections.protect(resident, reason, admin.subject(), clock.instant()))
            throw new ViewRefused.AlreadyProtected();
        audit.record(AuditEntry.of("resident.protected", "resident", resident)
                .by(admin)
                .because(reason.name()));
    }

    @Transactional
    public void lift(UUID resident, CurrentUser admin) {
        requireOwnRegion(resident, admin);
        if (!protections.lift(resident, admin.subject(), clock.instant())) throw new NotFound();
        audit.record(AuditEntry.of("resident.protection-lifted", "resident", resident)
                .by(admin));
    }

    /// More records for one officer today; part of the caller's transaction.
    UUID allow(String officer, int records, String reason, CurrentUser supervisor) {
        if (officer.equals(supervisor.subject())) throw new ViewRefused.NotForOneself();
        var id = UUID.randomUUID();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ViewDesk.OFFICE);
        views.allow(id, officer, today, records, reason, supervisor.subject(), now);
        audit.record(AuditEntry.of("resident.views-allowed", "officer", officer)
                .by(supervisor)
                .because(reason));
        return id;
    }

    private void requireOwnRegion(UUID resident, CurrentUser admin) {
        var found = residents.find(resident).orElseThrow(NotFound::new);
        if (!admin.covers(found.region())) throw new NotFound();
    }
}
