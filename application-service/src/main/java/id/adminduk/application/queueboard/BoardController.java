package id.adminduk.application.queueboard;

import id.adminduk.kernel.problem.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The board of a place and the standing of a ticket: once, or as a stream that tells everything anew whenever
/// something moved. Each stream is one virtual thread that waits; it ends with the first write that fails.
@RestController
class BoardController {
    private final Boards boards;
    private final QueueWatch watch;
    private final QueueProperties settings;
    private final JsonMapper json;
    private final Clock clock;

    BoardController(Boards boards, QueueWatch watch, QueueProperties settings, JsonMapper json, Clock clock) {
        this.boards = boards;
        this.watch = watch;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/v1/queues/{point}")
    Board board(@PathVariable UUID point) {
        return boards.board(boards.snapshot(point));
    }

    @GetMapping("/v1/queues/tickets/{code}")
    Standing standing(@PathVariable String code) {
        return boards.standing(code);
    }

    /// Events `board`.
    @GetMapping(path = "/v1/queues/{point}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void boards(@PathVariable UUID point, HttpServletResponse response) throws IOException, InterruptedException {
        follow(point, response, "board", boards::board);
    }

    /// Events `ticket`.
    @GetMapping(path = "/v1/queues/tickets/{code}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void standings(@PathVariable String code, HttpServletResponse response) throws IOException, InterruptedException {
        var point = boards.held(code).point();
        follow(point, response, "ticket", queue -> boards.standing(boards.held(code), queue));
    }

    private void follow(UUID point, HttpServletResponse response, String name, Function<QueueSnapshot, ?> seen)
            throws IOException, InterruptedException {
        if (!watch.open(point, settings.streams())) throw new TooManyStreams();
        try {
            var shown = watch.refresh(point); // a place nobody knows is refused before a stream begins
            var stream = new EventStream(response);
            var end = clock.instant().plus(settings.life());
            stream.event(name, json.writeValueAsString(seen.apply(shown)));
            while (watch.isRunning() && clock.instant().isBefore(end)) {
                var next = watch.awaitOther(point, shown, settings.beat());
                if (next.equals(shown)) stream.beat();
                else stream.event(name, json.writeValueAsString(seen.apply(next)));
                shown = next;
            }
        } finally {
            watch.close(point);
        }
    }

    static final class TooManyStreams extends DomainException {
        TooManyStreams() {
            super(Kind.UNAVAILABLE, "too-many-streams", "Too many live streams are open.", Duration.ofSeconds(10));
        }
    }
}
