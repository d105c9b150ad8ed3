package id.adminduk.application.queueboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks once a second at each place somebody watches, once for all streams of this copy of the service. Any
/// copy can serve any client, because all it needs is in the tables.
@Component
class QueueWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QueueWatch.class);

    private final Boards boards;
    private final ReentrantLock reading = new ReentrantLock(); // what is read later is newer
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<UUID, Watched> watched = new HashMap<>();
    private int streams;
    private volatile boolean running;

    QueueWatch(Boards boards) {
        this.boards = boards;
    }

    private static final class Watched {
        int streams;

        @Nullable
        QueueSnapshot latest;
    }

    /// False when so many streams are open already.
    boolean open(UUID point, int atMost) {
        lock.lock();
        try {
            if (streams >= atMost || !running) return false;
            streams++;
            watched.computeIfAbsent(point, _ -> new Watched()).streams++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void close(UUID point) {
        lock.lock();
        try {
            streams--;
            var place = watched.get(point);
            if (place != null && --place.streams == 0) watched.remove(point);
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

    /// The queue as it is now, for the others who watch it too.
    QueueSnapshot refresh(UUID point) {
        reading.lock();
        try {
            var fresh = boards.snapshot(point);
            publish(point, fresh);
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    /// Waits until the queue is another than the one shown, at most so long; answers the newest known.
    QueueSnapshot awaitOther(UUID point, QueueSnapshot shown, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (running && nanos > 0 && newest(point, shown).equals(shown)) nanos = moved.awaitNanos(nanos);
            return newest(point, shown);
        } finally {
            lock.unlock();
        }
    }

    private QueueSnapshot newest(UUID point, QueueSnapshot shown) {
        var place = watched.get(point);
        return place == null || place.latest == null ? shown : place.latest;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            for (var point : places()) refresh(point);
        } catch (DataAccessException | TransactionException away) {
            log.debug("database away, streams wait: {}", away.getClass().getSimpleName());
        }
    }

    private List<UUID> places() {
        lock.lock();
        try {
            return List.copyOf(watched.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void publish(UUID point, QueueSnapshot fresh) {
        lock.lock();
        try {
            var place = watched.get(point);
            if (place == null || fresh.equals(place.latest)) return;
            place.latest = fresh;
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
