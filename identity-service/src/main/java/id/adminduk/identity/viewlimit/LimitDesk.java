package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Supervisors let officers open more records for one day; alarms are there to be read.
@Component
class LimitDesk {
    private final LimitRepository views;
    private final ViewLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    LimitDesk(LimitRepository views, ViewLimits limits, AuditTrail audit, Clock clock) {
        this.views = views;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /// More records for one officer today; part of the caller's transaction.
    UUID allow(String officer, int records, String reason, CurrentUser supervisor) {
        if (officer.equals(supervisor.subject())) throw new NotForOneself();
        var id = UUID.randomUUID();
        var now = clock.instant();
        limits.requireRecentProof(supervisor, now);
        views.allow(id, officer, ViewLimits.dayOf(now), records, reason, supervisor.subject(), now);
        audit.record(AuditEntry.of("resident.views-allowed", "officer", officer)
                .by(supervisor)
                .because(reason));
        return id;
    }

    List<Alarm> alarms(Cursor before, int size) {
        return views.alarms(before, size);
    }
}
