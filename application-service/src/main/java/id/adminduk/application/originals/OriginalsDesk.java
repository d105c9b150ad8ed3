package id.adminduk.application.originals;

import id.adminduk.application.attachment.UploadRules;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes that an officer at the counter saw a proof in the original; it counts like an upload.
@Component
class OriginalsDesk {
    private final CaseBook cases;
    private final UploadRules rules;
    private final OriginalsRepository originals;
    private final AuditTrail audit;
    private final Clock clock;

    OriginalsDesk(CaseBook cases, UploadRules rules, OriginalsRepository originals, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.originals = originals;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was seen, and when; by whom stands in the case for officers.
    record Shown(String requirement, Instant at) {}

    @Transactional
    Shown note(UUID id, String requirement, CurrentUser officer) {
        var application = cases.lockedForApplicant(id, officer);
        rules.requireAsked(application, requirement);
        var now = clock.instant();
        originals.note(id, requirement, officer.subject(), now);
        audit.record(AuditEntry.of("original.seen", "requirement", requirement)
                .by(officer)
                .forCase(id));
        return new Shown(requirement, now);
    }
}
