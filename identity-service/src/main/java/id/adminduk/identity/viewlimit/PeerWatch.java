package id.adminduk.identity.viewing;

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

    private final ViewRepository views;
    private final AuditTrail audit;
    private final ViewProperties limits;
    private final Clock clock;

    PeerWatch(ViewRepository views, AuditTrail audit, ViewProperties limits, Clock clock) {
        this.views = views;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void look() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ViewDesk.OFFICE);
        var dayStart = today.atStartOfDay(ViewDesk.OFFICE).toInstant();
        views.farAbovePeers(dayStart, limits.comparedFrom()).forEach(viewer -> raise(viewer, today, now));
    }

    private void raise(String viewer, LocalDate today, Instant now) {
        if (!views.raise(viewer, today, "PEERS", now)) return;
        audit.record(AuditEntry.of("resident.view-alarm", "officer", viewer)
                .bySystem("peer-watch")
                .because("PEERS"));
        log.warn("officer {} opens far more records than others of the same role", viewer);
    }
}
