package id.adminduk.dashboard.stream;

import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.web.RequestRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The live stream: `change` for each number that moved, `overview` with all numbers after it. It resumes after
/// `Last-Event-ID`. Each stream is one virtual thread that waits; it ends with the first write that fails.
@RestController
class StreamController {
    private static final int REPLAYED_AT_MOST = 500;
    private static final long RETRY_MILLIS = 1000;

    private final ChangeWatch watch;
    private final ChangeQueries changes;
    private final OverviewMemory overviews;
    private final StreamProperties settings;
    private final JsonMapper json;
    private final Clock clock;

    StreamController(
            ChangeWatch watch,
            ChangeQueries changes,
            OverviewMemory overviews,
            StreamProperties settings,
            JsonMapper json,
            Clock clock) {
        this.watch = watch;
        this.changes = changes;
        this.overviews = overviews;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/dashboard/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        long seen = lastEventId == null ? changes.last() : numberIn(lastEventId);
        if (!watch.open(settings.atMost())) throw new TooManyStreams();
        try {
            follow(seen, new EventStream(response), clock.instant().plus(settings.life()));
        } finally {
            watch.close();
        }
    }

    private void follow(long start, EventStream stream, Instant end) throws IOException, InterruptedException {
        stream.retryAfter(RETRY_MILLIS);
        long seen = send(start, stream, changes.last());
        while (watch.isRunning() && clock.instant().isBefore(end)) {
            long latest = watch.awaitAfter(seen, settings.beat());
            if (latest > seen) seen = send(seen, stream, latest);
            else stream.beat();
        }
    }

    private long send(long seen, EventStream stream, long latest) throws IOException {
        long sent = Math.min(seen, latest); // an id from the future means another database: begin anew
        for (var change : changes.after(sent, REPLAYED_AT_MOST)) {
            stream.event("change", change.id(), json.writeValueAsString(change));
            sent = change.id();
        }
        var overview = overviews.containing(sent);
        stream.event("overview", sent, overview.json());
        return sent;
    }

    private static long numberIn(String lastEventId) {
        try {
            return Math.max(0, Long.parseLong(lastEventId));
        } catch (NumberFormatException unreadable) {
            throw RequestRefused.invalidParameter("Last-Event-ID");
        }
    }

    static final class TooManyStreams extends DomainException {
        TooManyStreams() {
            super(Kind.UNAVAILABLE, "too-many-streams", "Too many live streams are open.", Duration.ofSeconds(10));
        }
    }
}
