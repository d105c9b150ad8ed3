package id.adminduk.application.queue;

import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// After midnight: what yesterday left behind ends, and after thirty days a ticket is nobody's. Two copies of
/// the service at once change nothing twice.
@Component
class QueueUpkeep {
    private static final Logger log = LoggerFactory.getLogger(QueueUpkeep.class);
    private static final Period HOLDER_KNOWN = Period.ofDays(30);

    private final CounterRepository queue;
    private final ServicePoints points;
    private final Clock clock;

    QueueUpkeep(CounterRepository queue, ServicePoints points, Clock clock) {
        this.queue = queue;
        this.points = points;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Jakarta")
    void tidy() {
        var now = clock.instant();
        var today = points.dayOf(now);
        int closed = queue.closeBefore(today, now);
        int forgotten = queue.forgetHoldersBefore(today.minus(HOLDER_KNOWN));
        if (closed + forgotten > 0) log.info("{} tickets of past days ended, {} are nobody's now", closed, forgotten);
    }
}
