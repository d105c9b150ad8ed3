package id.adminduk.application.priority;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.worklist.Waiting;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a case in front of the queue: only for a reason, and on record.
@Component
class PriorityDesk {
    private final CaseBook cases;
    private final PriorityRepository priorities;
    private final AuditTrail audit;
    private final Clock clock;

    PriorityDesk(CaseBook cases, PriorityRepository priorities, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.priorities = priorities;
        this.audit = audit;
        this.clock = clock;
    }

    /// Among several, who came first stays first. Never for one's own family.
    @Transactional
    Application putInFront(UUID id, PriorityReason reason, CurrentUser officer, IfMatch match) {
        var application = cases.lockedForDecision(id, officer);
        match.require(application.version());
        if (Waiting.of(application.stage()).isEmpty())
            throw new IllegalTransition(application.stage(), "change its place");
        var now = clock.instant();
        if (!priorities.putInFront(id, reason, officer.subject(), now)) throw new InFrontAlready();
        audit.record(AuditEntry.of("application.prioritised", "application", id)
                .by(officer)
                .forCase(id)
                .because(reason.name()));
        return cases.change(application, "PRIORITISE", Mover.of(officer), now);
    }
}
