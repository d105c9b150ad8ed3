package id.adminduk.application.post;

import id.adminduk.application.post.MessageRepository.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Carries queued messages to their senders, outside any transaction. Only channels that have a sender are taken;
/// messages of the others wait for one until they are no longer worth telling.
@Component
class Postman implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration EXPIRY = Duration.ofSeconds(1);
    private static final int BATCH = 10;
    private static final int IDLE_SECONDS = 1;
    private static final long GATHER_MILLIS = 200; // what is written meanwhile leaves on the same walk

    private final MessageRepository messages;
    private final Carriers carriers;
    private final Duration firstRetry;
    private final int triesPerWay;
    private final Clock clock;
    private final Semaphore nudges = new Semaphore(0);
    private Instant nextExpiry = Instant.MIN;
    private volatile @Nullable Thread walking;

    Postman(MessageRepository messages, Carriers carriers, MessageProperties properties, Clock clock) {
        this.messages = messages;
        this.carriers = carriers;
        this.firstRetry = properties.firstRetry();
        this.triesPerWay = properties.triesPerWay();
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MessageQueue.MessageQueued queued) {
        nudges.release();
    }

    /// One walk over what is due; true when there may be more.
    boolean deliverDue() {
        var now = clock.instant();
        if (!now.isBefore(nextExpiry)) expire(now);
        if (carriers.channels().isEmpty()) return false;
        var claimed = messages.claim(carriers.channels(), now, HOLD, BATCH);
        deliver(claimed);
        return claimed.size() == BATCH;
    }

    /// What has left is marked once at the end, also when something interrupts us.
    private void deliver(List<Claimed> claimed) {
        var sent = new ArrayList<UUID>();
        try {
            bySender(claimed).forEach((sender, its) -> {
                if (sender instanceof MessageSender.Bulk bulk && its.size() > 1) deliverAll(bulk, its, sent);
                else its.forEach(one -> deliver(sender, one, sent));
            });
        } finally {
            messages.sent(sent, carriers.reporting(), clock.instant());
        }
    }

    private Map<MessageSender, List<Claimed>> bySender(List<Claimed> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(one -> carriers.of(one.message().channel())));
    }

    /// One that spoils the lot is found by taking them one at a time.
    private void deliverAll(MessageSender.Bulk sender, List<Claimed> claimed, List<UUID> sent) {
        try {
            sender.sendAll(claimed.stream().map(Claimed::message).toList());
            claimed.forEach(one -> sent.add(one.message().id()));
        } catch (RuntimeException failed) {
            claimed.forEach(one -> deliver(sender, one, sent));
        }
    }

    private void expire(Instant now) {
        int expired = messages.expire(now);
        if (expired > 0) log.warn("{} messages were not delivered in time", expired);
        nextExpiry = now.plus(EXPIRY);
    }

    private void deliver(MessageSender sender, Claimed claimed, List<UUID> sent) {
        var message = claimed.message();
        try {
            sender.send(message);
            sent.add(message.id());
        } catch (MessageSender.Undeliverable refused) {
            log.warn("message {} cannot be delivered: {}", message.id(), refused.getMessage());
            if (!messages.onwards(message.id(), clock.instant())) messages.failed(message.id(), clock.instant());
        } catch (RuntimeException failed) { // its text may quote the recipient
            log.warn(
                    "message {} failed at try {}: {}",
                    message.id(),
                    claimed.attempt(),
                    failed.getClass().getName());
            tryOtherwise(claimed);
        }
    }

    /// Another way after a few failures on this one, else this one again later.
    private void tryOtherwise(Claimed claimed) {
        var id = claimed.message().id();
        var now = clock.instant();
        if (claimed.attempt() >= triesPerWay && messages.onwards(id, now)) return;
        messages.tryAgain(id, now.plus(pauseAfter(claimed.attempt())));
    }

    Duration pauseAfter(int attempt) {
        var pause = firstRetry.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void walk() {
        while (isRunning()) {
            try {
                if (deliverDue()) continue;
                if (nudges.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                    nudges.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException databaseAway) {
                log.warn("messages wait: {}", databaseAway.getClass().getName());
                nudges.drainPermits();
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        walking = Thread.ofPlatform().daemon().name("postman").unstarted(this::walk);
        Objects.requireNonNull(walking).start();
    }

    @Override
    public void stop() {
        var thread = walking;
        walking = null;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return walking != null;
    }
}
