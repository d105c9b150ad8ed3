package id.adminduk.application.retention;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.retention.RetentionRepository.Hold;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Places and lifts holds; each is on record.
@Component
class HoldDesk {
    private final RetentionRepository holds;
    private final CaseBook cases;
    private final AuditTrail audit;
    private final Clock clock;

    HoldDesk(RetentionRepository holds, CaseBook cases, AuditTrail audit, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void place(UUID applicationId, HoldReason reason, CurrentUser admin) {
        cases.get(applicationId);
        holds.hold(applicationId, reason, admin.subject(), clock.instant());
        note("retention.held", applicationId, reason.name(), admin);
    }

    @Transactional
    void lift(UUID applicationId, CurrentUser admin) {
        if (!holds.release(applicationId)) throw new NotFound();
        note("retention.released", applicationId, "needed no more", admin);
    }

    Hold get(UUID applicationId) {
        return holds.find(applicationId).orElseThrow(NotFound::new);
    }

    private void note(String action, UUID applicationId, String why, CurrentUser admin) {
        audit.record(AuditEntry.of(action, "application", applicationId)
                .by(admin)
                .forCase(applicationId)
                .because(why));
    }
}
