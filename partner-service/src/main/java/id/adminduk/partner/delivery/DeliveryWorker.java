package id.adminduk.partner.delivery;

import id.adminduk.partner.delivery.Delivery.State;
import id.adminduk.partner.delivery.Outcome.Answered;
import id.adminduk.partner.delivery.Outcome.Next;
import id.adminduk.partner.delivery.Outcome.Unreachable;
import id.adminduk.partner.webhook.Endpoint;
import id.adminduk.partner.webhook.EndpointDesk;
import id.adminduk.partner.webhook.WebhookProperties;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends what is due, at most sixteen at a time; any number of copies of the service share the work.
@Component
class DeliveryWorker {
    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 16;

    private final DeliveryRepository deliveries;
    private final EndpointDesk endpoints;
    private final WebhookCaller caller;
    private final WebhookProperties properties;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Lock looking = new ReentrantLock();
    private volatile boolean more; // the last look may have left something for want of room
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DeliveryWorker(
            DeliveryRepository deliveries,
            EndpointDesk endpoints,
            WebhookCaller caller,
            WebhookProperties properties,
            Clock clock) {
        this.deliveries = deliveries;
        this.endpoints = endpoints;
        this.caller = caller;
        this.properties = properties;
        this.clock = clock;
    }

    /// Work came up: do not wait for the next tick. One look serves everybody who asked before it began.
    void nudge() {
        if (asked.compareAndSet(false, true)) threads.execute(this::sendDue);
    }

    /// Seldom by the clock: for what is tried again, and for what another copy of the service left behind.
    @Scheduled(fixedDelayString = "${adminduk.webhook.tick}")
    void sendDue() {
        asked.set(false);
        looking.lock();
        try {
            more = true;
            int room = free.drainPermits();
            var due = room == 0 ? List.<Errand>of() : claim(room);
            more = due.size() == room;
            due.forEach(errand -> threads.execute(() -> send(errand)));
        } finally {
            looking.unlock();
        }
    }

    /// A notice, and where to: nowhere when the partner has switched its endpoint off.
    private record Errand(Delivery delivery, @Nullable Endpoint endpoint) {}

    private List<Errand> claim(int room) {
        int claimed = 0;
        try {
            var now = clock.instant();
            var due = deliveries.claim(now, now.plus(LEASE), room);
            var open = endpoints.findEnabled(
                    due.stream().map(Delivery::partnerId).distinct().toList());
            claimed = due.size();
            return due.stream()
                    .map(delivery -> new Errand(delivery, open.get(delivery.partnerId())))
                    .toList();
        } finally {
            free.release(room - claimed);
        }
    }

    private void send(Errand errand) {
        try {
            attempt(errand.delivery(), errand.endpoint());
        } finally {
            free.release();
            if (more) nudge();
        }
    }

    private void attempt(Delivery delivery, @Nullable Endpoint endpoint) {
        if (endpoint == null) {
            deliveries.record(delivery.id(), State.FAILED, null, null, "endpoint-disabled", clock.instant());
            return;
        }
        record(delivery, caller.call(endpoint, delivery, clock.instant()));
    }

    private void record(Delivery delivery, Outcome outcome) {
        var now = clock.instant();
        var status = outcome instanceof Answered answered ? Integer.valueOf(answered.status()) : null;
        var problem = outcome instanceof Unreachable unreachable ? unreachable.problem() : null;
        switch (outcome.next(delivery.attempts(), properties.ladder(), now)) {
            case Next.Delivered() -> deliveries.record(delivery.id(), State.DELIVERED, null, status, null, now);
            case Next.Retry(var at) -> deliveries.record(delivery.id(), State.PENDING, at, status, problem, now);
            case Next.Failed(boolean gone) -> {
                deliveries.record(delivery.id(), State.FAILED, null, status, problem, now);
                if (gone) endpoints.gone(delivery.partnerId());
                log.warn(
                        "webhook delivery {} of partner {} failed for good, status {}",
                        delivery.id(),
                        delivery.partnerId(),
                        status);
            }
        }
    }

    /// The list of deliveries reaches back thirty days.
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void dropOld() {
        deliveries.dropBefore(clock.instant().minus(KEPT));
    }

    @PreDestroy
    void stop() {
        threads.close();
    }
}
