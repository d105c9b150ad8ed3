package id.adminduk.dashboard.stream;

import id.adminduk.dashboard.statistics.Overview;
import id.adminduk.dashboard.statistics.OverviewQueries;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The overview as JSON, worked out once per change however many dashboards are open.
@Component
class OverviewMemory {
    private final OverviewQueries overviews;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Written newest;

    record Written(long change, String json) {
        static Written of(Overview overview, JsonMapper json) {
            return new Written(overview.change(), json.writeValueAsString(overview));
        }
    }

    OverviewMemory(OverviewQueries overviews, JsonMapper json) {
        this.overviews = overviews;
        this.json = json;
    }

    /// The numbers with at least that change in them.
    Written containing(long change) {
        lock.lock();
        try {
            var known = newest;
            if (known == null || known.change() < change) {
                known = Written.of(overviews.overview(), json);
                newest = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
