package id.adminduk.dashboard.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every 200 ms whether something moved, once for all open streams of this copy of the service, and only while
/// there are any. Any copy can serve any client, because all it needs is in the table.
@Component
class ChangeWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final ChangeQueries changes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private int streams;
    private long last;
    private volatile boolean running;

    ChangeWatch(ChangeQueries changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// Waits until something after that change is there, at most so long. Answers the last change known.
    long awaitAfter(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (last <= seen && running && nanos > 0) nanos = moved.awaitNanos(nanos);
            return last;
        } finally {
            lock.unlock();
        }
    }

    boolean open(int atMost) {
        lock.lock();
        try {
            if (streams >= atMost || !running) return false;
            streams++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            streams--;
        } finally {
            lock.unlock();
        }
    }

    int openStreams() {
        lock.lock();
        try {
            return streams;
        } finally {
            lock.unlock();
        }
    }

    @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        if (openStreams() == 0) return;
        try {
            publish(changes.last());
        } catch (DataAccessException | TransactionException away) {
            log.debug("database away, streams wait: {}", away.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void forget() {
        changes.forgetBefore(clock.instant().minus(KEPT));
    }

    private void publish(long latest) {
        lock.lock();
        try {
            if (latest == last) return;
            last = latest;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Ends the streams before the web server waits for them.
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
