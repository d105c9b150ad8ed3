package id.adminduk.application.promise;

import id.adminduk.application.promise.AlarmRepository.Due;
import id.adminduk.application.promise.AlarmRepository.Told;
import id.adminduk.application.promise.CaseClock.Risk;
import id.adminduk.kernel.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds of promises before they break, and says so when one has. Each is said once for a promise, by one copy of
/// the service.
@Component
class PromiseWatch {
    private static final Logger log = LoggerFactory.getLogger(PromiseWatch.class);
    private static final int BATCH = 100;

    private final AlarmRepository alarms;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseWatch(AlarmRepository alarms, Outbox outbox, PlatformTransactionManager transactions, Clock clock) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${adminduk.promise.look-every:PT30S}")
    void look() {
        while (lookAtSome() == BATCH) log.info("more promises are due");
    }

    private int lookAtSome() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var now = clock.instant();
            var due = alarms.claim(now, BATCH);
            if (due.isEmpty()) return 0;
            alarms.tell(due.stream().map(one -> told(one, now)).toList());
            outbox.publish(
                    ClockEvent.TOPIC,
                    due.stream()
                            .map(one -> new Outbox.Announcement(one.id(), one.version(), event(one, now)))
                            .toList());
            due.forEach(one -> log.info("the promise of case {} is {}", one.id(), risk(one, now)));
            return due.size();
        }));
    }

    private static Risk risk(Due due, Instant now) {
        return now.isBefore(due.promisedAt()) ? Risk.AT_RISK : Risk.BROKEN;
    }

    private static Told told(Due due, Instant now) {
        var risk = risk(due, now);
        return new Told(due.id(), risk, risk == Risk.BROKEN ? null : due.promisedAt());
    }

    private static ClockEvent event(Due due, Instant now) {
        return risk(due, now) == Risk.BROKEN
                ? new ClockEvent.Broken(due.id(), due.service(), due.region(), due.state(), due.promisedAt(), now)
                : new ClockEvent.AtRisk(due.id(), due.service(), due.region(), due.state(), due.promisedAt(), now);
    }
}
