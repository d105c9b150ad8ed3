package id.adminduk.application.servicepoint;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets up places where people are served, in the area of whoever does it.
@Component
class ServicePointDesk {
    private final ServicePointRepository points;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServicePointDesk(ServicePointRepository points, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.points = points;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What may change.
    record Terms(String name, @Nullable UUID officeId, boolean active, Setup setup) {}

    @Transactional
    ServicePoint open(ServicePoint.Kind kind, RegionCode region, Terms terms, CurrentUser admin) {
        if (!admin.covers(region)) throw new ServicePointRefused.ForeignRegion();
        requireSound(terms.setup());
        var point = new ServicePoint(
                UUID.randomUUID(), kind, terms.name(), region, terms.officeId(), terms.active(), terms.setup(), 1);
        points.add(point, clock.instant());
        audit.record(AuditEntry.of("service-point.opened", "service-point", point.id())
                .by(admin));
        return point;
    }

    @Transactional
    ServicePoint change(UUID id, IfMatch match, Terms terms, CurrentUser admin) {
        var before = points.lock(id).orElseThrow(NotFound::new);
        if (!admin.covers(before.region())) throw new NotFound();
        match.require(before.version());
        requireSound(terms.setup());
        var after = before.with(terms.name(), terms.officeId(), terms.active(), terms.setup());
        points.update(after);
        audit.record(AuditEntry.of("service-point.changed", "service-point", id).by(admin));
        events.publishEvent(new ServicePoints.Changed(after));
        return after;
    }

    private static void requireSound(Setup setup) {
        var faults = setup.faults();
        if (!faults.isEmpty()) throw new ServicePointRefused.Contradiction(faults);
    }
}
