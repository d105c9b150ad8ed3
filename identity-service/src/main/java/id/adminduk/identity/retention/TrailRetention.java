package id.adminduk.identity.retention;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends what was kept long enough, every night; how much it was stands in the audit trail, which keeps no fields and no
/// names.
@Component
class TrailRetention {
    private static final Logger log = LoggerFactory.getLogger(TrailRetention.class);
    private static final int AT_ONCE = 5_000;

    private final TrailRepository trails;
    private final RetentionProperties properties;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailRetention(
            TrailRepository trails,
            RetentionProperties properties,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.trails = trails;
        this.properties = properties;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Jakarta")
    void endOfRetention() {
        var before =
                clock.instant().atZone(OfficeDay.ZONE).minus(properties.trail()).toInstant();
        for (var each : Trail.values()) end(each, before);
    }

    private void end(Trail what, Instant before) {
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            Integer deleted = transaction.execute(_ -> some(what, before));
            last = deleted == null ? 0 : deleted;
        }
    }

    private int some(Trail what, Instant before) {
        if (!trails.beTheOnlyOne()) return 0;
        int deleted = trails.delete(what, before, AT_ONCE);
        if (deleted == 0) return 0;
        audit.record(AuditEntry.of("trail.deleted", what.word(), before)
                .bySystem("trail-retention")
                .because(deleted + " older than " + properties.trail()));
        log.info("{} {} older than {} deleted", deleted, what.word(), properties.trail());
        return deleted;
    }
}
