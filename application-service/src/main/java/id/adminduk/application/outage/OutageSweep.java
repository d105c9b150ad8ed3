package id.adminduk.application.outage;

import id.adminduk.application.outage.WaitingCaseRepository.Turned;
import id.adminduk.application.promise.ClockEvent;
import id.adminduk.application.promise.ClockTurn;
import id.adminduk.application.promise.ClockTurnRepository;
import id.adminduk.application.promise.Holder;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.application.promise.PromiseClock;
import id.adminduk.kernel.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Stops the clocks of cases an outage keeps waiting, from its beginning, and starts them again from its end, however
/// late it comes by.
@Component
class OutageSweep {
    private static final Logger log = LoggerFactory.getLogger(OutageSweep.class);
    private static final int BATCH = 200;

    private final OutageRepository outages;
    private final WaitingCaseRepository cases;
    private final PromiseClock promise;
    private final ClockTurnRepository turns;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutageSweep(
            OutageRepository outages,
            WaitingCaseRepository cases,
            PromiseClock promise,
            ClockTurnRepository turns,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outages = outages;
        this.cases = cases;
        this.promise = promise;
        this.turns = turns;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "${adminduk.outage.look-every:PT15S}")
    void look() {
        for (var outage : outages.unsettled()) {
            all(() -> stop(outage));
            var until = outage.until();
            if (until == null) continue;
            all(() -> start(outage, until));
            outages.settle(outage.id());
        }
    }

    /// Batch after batch, each in a transaction of its own.
    private void all(IntSupplier some) {
        int done;
        do done = Objects.requireNonNull(transaction.execute(_ -> some.getAsInt()));
        while (done == BATCH);
    }

    private int stop(Outage outage) {
        var stopped = cases.toStop(outage, clock.instant(), BATCH).stream()
                .map(one -> {
                    var at = later(one.heldSince(), outage.since());
                    return new Turned(one, promise.stopped(one.clock(), at, outage.cause()), at);
                })
                .toList();
        return write(stopped, Holder.OUTSIDE, outage);
    }

    /// A case that came under this cause after the end, by an outage elsewhere, is not started before it came.
    private int start(Outage outage, Instant until) {
        var started = cases.toStart(outage, BATCH).stream()
                .map(one -> {
                    var at = later(one.heldSince(), until);
                    return new Turned(one, promise.started(one.clock(), at), at);
                })
                .toList();
        return write(started, Holder.OFFICE, outage);
    }

    private int write(List<Turned> turned, Holder to, Outage outage) {
        if (turned.isEmpty()) return 0;
        cases.turn(turned);
        var cause = to == Holder.OUTSIDE ? outage.cause() : null;
        turns.add(turned.stream()
                .map(one -> new ClockTurn(
                        one.before().id(), to, cause, one.at(), one.clock().promisedAt()))
                .toList());
        outbox.publish(
                ClockEvent.TOPIC,
                turned.stream()
                        .map(one -> new Outbox.Announcement(
                                one.before().id(), one.before().version(), event(one, cause)))
                        .toList());
        log.info("{} cases are {} for outage {}", turned.size(), to, outage.id());
        return turned.size();
    }

    private static ClockEvent event(Turned turned, @Nullable OutsideCause cause) {
        var one = turned.before();
        var promisedAt = turned.clock().promisedAt();
        if (cause == null)
            return new ClockEvent.Started(one.id(), one.service(), one.region(), promisedAt, turned.at());
        var left = turned.clock().left();
        long minutes = left == null ? 0 : left.toMinutes();
        return new ClockEvent.Stopped(
                one.id(), one.service(), one.region(), cause.name(), promisedAt, minutes, turned.at());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
