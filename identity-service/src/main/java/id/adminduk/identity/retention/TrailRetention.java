package id.adminduk.identity.retention;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.ToIntBiFunction;
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
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final int AT_ONCE = 5_000;

    private final TrailRepository trail;
    private final RetentionProperties properties;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailRetention(
            TrailRepository trail,
            RetentionProperties properties,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.trail = trail;
        this.properties = properties;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Jakarta")
    void endOfRetention() {
        var before = clock.instant().atZone(OFFICE).minus(properties.trail()).toInstant();
        end("looks", before, trail::deleteLooks);
        end("checks", before, trail::deleteChecks);
        end("corrections", before, trail::deleteCorrections);
    }

    private void end(String what, Instant before, ToIntBiFunction<Instant, Integer> delete) {
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            Integer deleted = transaction.execute(_ -> some(what, before, delete));
            last = deleted == null ? 0 : deleted;
        }
    }

    private int some(String what, Instant before, ToIntBiFunction<Instant, Integer> delete) {
        if (!trail.beTheOnlyOne()) return 0;
        int deleted = delete.applyAsInt(before, AT_ONCE);
        if (deleted == 0) return 0;
        audit.record(AuditEntry.of("trail.deleted", what, before)
                .bySystem("trail-retention")
                .because(deleted + " older than " + properties.trail()));
        log.info("{} {} older than {} deleted", deleted, what, properties.trail());
        return deleted;
    }
}
