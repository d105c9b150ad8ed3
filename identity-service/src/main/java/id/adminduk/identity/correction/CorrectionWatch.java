package id.adminduk.identity.correction;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Raises an alarm about requests with less than a day left, and again when their time is over (UU 27/2022: three times
/// 24 hours); each once, by whichever copy of the service looks first.
@Component
class CorrectionWatch {
    private static final Logger log = LoggerFactory.getLogger(CorrectionWatch.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final DeskQueries desk;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectionWatch(DeskQueries desk, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @Transactional
    public void look() {
        var now = clock.instant();
        raise("correction.late", desk.mark("LATE", now));
        raise("correction.due", desk.mark("DUE", now.plus(A_DAY)));
    }

    private void raise(String alarm, List<UUID> requests) {
        if (requests.isEmpty()) return;
        audit.record(requests.stream()
                .map(id -> AuditEntry.of(alarm, "correction", id).bySystem("correction-watch"))
                .toList());
        log.warn("{}: {}", alarm, requests);
    }
}
