package id.adminduk.application.straightthrough;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.straightthrough.StraightThroughRepository.StraightThroughRule;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /// Verified and approved by the system, with every step in history and events; or left as it is.
    public Course pass(Course submitted, Instant now) {
        if (!needsNoWeighing(submitted.now())) return submitted;
        return cases.hasTwin(submitted.now())
                ? submitted
                : passNew(List.of(submitted), now).getFirst();
    }

    /// The same for cases just opened, whose check tells of a twin already.
    public List<Course> passNew(List<Course> submitted, Instant now) {
        var simple = submitted.stream()
                .map(Course::now)
                .filter(StraightThrough::needsNoWeighing)
                .toList();
        var allowed = rules.allowed(simple);
        return submitted.stream()
                .map(course -> allowed.contains(course.now().id()) ? passed(course, now) : course)
                .toList();
    }

    private static boolean needsNoWeighing(Application application) {
        var check = application.check();
        return application.stage() == Stage.SUBMITTED && check != null && check.isClean();
    }

    private Course passed(Course submitted, Instant now) {
        var verified = submitted.take(submitted.now().verify(Actor.STRAIGHT_THROUGH, now), SYSTEM);
        return cases.approved(verified, SYSTEM, now);
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
