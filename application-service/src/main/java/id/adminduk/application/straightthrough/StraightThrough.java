package id.adminduk.application.straightthrough;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.straightthrough.StraightThroughRepository.StraightThroughRule;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a partner's case pass without an officer where the office allows it and nothing in it needs weighing.
@Component
public class StraightThrough {
    private static final Mover SYSTEM = Mover.of(Actor.STRAIGHT_THROUGH);

    private final StraightThroughRepository rules;
    private final CaseBook cases;
    private final AuditTrail audit;
    private final Clock clock;

    StraightThrough(StraightThroughRepository rules, CaseBook cases, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /// Verified and approved by the system in the caller's transaction, with every step in history and events; or left
    /// as it is.
    public Application pass(Application submitted, Instant now) {
        var check = submitted.check();
        if (submitted.stage() != Stage.SUBMITTED || check == null || !check.isClean()) return submitted;
        if (!rules.allows(submitted.origin().partnerId(), submitted.service()) || cases.hasTwin(submitted))
            return submitted;
        var verified = cases.record(submitted, submitted.verify(Actor.STRAIGHT_THROUGH, now), SYSTEM);
        return cases.approve(verified, SYSTEM, now);
    }

    /// The office's decision, on record like any other.
    @Transactional
    public void set(UUID partnerId, String service, boolean enabled, Mover by) {
        rules.put(
                new StraightThroughRule(partnerId, service, enabled, by.actor().value(), clock.instant()));
        var action = "straight-through." + (enabled ? "on" : "off");
        audit.record(by.sign(AuditEntry.of(action, "straight-through-rule", partnerId + "/" + service)));
    }

    /// The same where nobody has decided yet.
    @Transactional
    public void setUnlessDecided(UUID partnerId, String service, boolean enabled, Mover by) {
        if (rules.find(partnerId, service).isEmpty()) set(partnerId, service, enabled, by);
    }

    /// Off unless somebody switched it on.
    boolean allows(UUID partnerId, String service) {
        return rules.allows(partnerId, service);
    }
}
