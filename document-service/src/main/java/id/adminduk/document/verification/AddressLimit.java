package id.adminduk.document.verification;

import id.adminduk.kernel.web.RequestRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much one address may ask in a minute. A guess costs more than a hit. Each copy of the service counts for
/// itself, which makes the limit rougher, not useless: 128 bits cannot be guessed at any rate, the limit keeps
/// the noise away from the database.
@Component
class AddressLimit {
    static final int LOOK = 1;
    static final int MISS = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int budget;
    private final Clock clock;
    private volatile Window window;

    AddressLimit(@Value("${adminduk.verification.budget:120}") int budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        this.window = new Window(clock.instant(), new ConcurrentHashMap<>());
    }

    private record Window(Instant since, ConcurrentHashMap<String, AtomicInteger> spent) {}

    /// Throws `too-many-requests` once the budget is used up.
    void spend(String address, int units) {
        var now = clock.instant();
        var current = current(now);
        int spent = current.spent()
                .computeIfAbsent(address, _ -> new AtomicInteger())
                .addAndGet(units);
        if (spent - units >= budget) {
            throw RequestRefused.tooMany(
                    "too-many-requests", Duration.between(now, current.since().plus(MINUTE)));
        }
    }

    private Window current(Instant now) {
        var current = window;
        if (now.isBefore(current.since().plus(MINUTE))) return current;
        var next = new Window(now, new ConcurrentHashMap<>());
        window = next; // two threads may both open a window; the counts of one moment are lost
        return next;
    }
}
