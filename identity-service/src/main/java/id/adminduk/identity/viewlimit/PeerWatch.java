package id.adminduk.identity.viewlimit;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Raises an alarm about an officer who opens far more records than the others of the same role (promises.md T03); once
/// a day, by whichever copy of the service looks first.
@Component
class PeerWatch {
    private static final Logger log = LoggerFactory.getLogger(PeerWatch.class);

    private final LimitRepository views;
    private final AuditTrail audit;
    private final ViewProperties limits;
    private final Clock clock;

    PeerWatch(LimitRepository views, AuditTrail audit, ViewProperties limits, Clock clock) {
        this.views = views;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    @Transactional
    public void look() {
        var now = clock.instant();
        views.farAbovePeers(ViewLimits.dayStart(now), limits.comparedFrom())
                .forEach(viewer -> raise(viewer, ViewLimits.dayOf(now), now));
    }

    private void raise(String viewer, LocalDate today, Instant now) {
        if (!views.raise(viewer, today, "PEERS", now)) return;
        audit.record(AuditEntry.of("resident.view-alarm", "officer", viewer)
                .bySystem("peer-watch")
                .because("PEERS"));
        log.warn("officer {} opens far more records than others of the same role", viewer);
    }
}
