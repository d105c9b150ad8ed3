package id.adminduk.application.queueboard;

import id.adminduk.application.queueboard.Board.CalledNumber;
import id.adminduk.application.queueboard.Board.LineState;
import id.adminduk.application.queueboard.BoardQueries.Held;
import id.adminduk.application.queueboard.Standing.Progress;
import id.adminduk.application.servicepoint.ServicePoints;
import id.adminduk.kernel.problem.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes of a queue what people read.
@Component
public class Boards {
    private final BoardQueries queries;
    private final ServicePoints points;
    private final QueueProperties settings;
    private final Clock clock;

    Boards(BoardQueries queries, ServicePoints points, QueueProperties settings, Clock clock) {
        this.queries = queries;
        this.points = points;
        this.settings = settings;
        this.clock = clock;
    }

    /// Where the ticket with this code stands; a code nobody was given leads nowhere.
    public Standing standing(String code) {
        var held = held(code);
        return standing(held, snapshot(held.point()));
    }

    Held held(String code) {
        return queries.held(code).orElseThrow(NotFound::new);
    }

    QueueSnapshot snapshot(UUID point) {
        var now = clock.instant();
        return queries.snapshot(points.get(point), points.dayOf(now), now);
    }

    Board board(QueueSnapshot queue) {
        var point = queue.point();
        return new Board(
                point.id(),
                point.name(),
                queue.day(),
                queue.calling().stream()
                        .map(each -> new CalledNumber(
                                each.label(),
                                each.line(),
                                each.counter(),
                                each.calls(),
                                each.serving(),
                                points.local(each.calledAt())))
                        .toList(),
                point.setup().lines().stream()
                        .map(line -> {
                            int waiting = queue.waitingIn(line.code());
                            var expected = queue.waitBehind(line.code(), waiting, settings.usualService());
                            return new LineState(
                                    line.code(), line.name(), line.priority(), waiting, expected.toSeconds());
                        })
                        .toList());
    }

    /// What moves is in the queue; only who is through with it is known by the ticket alone.
    Standing standing(Held held, QueueSnapshot queue) {
        var called = queue.calling(held.id());
        if (called.isPresent()) {
            var at = called.get();
            var progress = at.serving() ? Progress.SERVING : Progress.CALLED;
            return new Standing(
                    held.label(),
                    held.point(),
                    queue.point().name(),
                    at.line(),
                    queue.nameOf(at.line()),
                    progress,
                    null,
                    null,
                    at.counter(),
                    at.calls());
        }
        var ahead = queue.ahead(held.id());
        return ahead.isPresent() ? waiting(held, queue, ahead.get()) : ended(held, queue);
    }

    private Standing waiting(Held held, QueueSnapshot queue, int ahead) {
        var wait = queue.waitBehind(held.line(), ahead, settings.usualService());
        return new Standing(
                held.label(),
                held.point(),
                queue.point().name(),
                held.line(),
                queue.nameOf(held.line()),
                Progress.WAITING,
                ahead,
                points.local(clock.instant().plus(wait)),
                null,
                0);
    }

    private static Standing ended(Held held, QueueSnapshot queue) {
        boolean over = held.state() == Progress.DONE
                || held.state() == Progress.MISSED
                || held.day().equals(queue.day());
        return new Standing(
                held.label(),
                held.point(),
                queue.point().name(),
                held.line(),
                queue.nameOf(held.line()),
                over ? held.state() : Progress.LAPSED,
                null,
                null,
                null,
                0);
    }
}
