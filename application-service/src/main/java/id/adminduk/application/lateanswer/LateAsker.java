package id.adminduk.application.lateanswer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Walks the open questions once the registry answers again: a few at a time, so that a neighbour that has just come
/// back is not knocked over by what has gathered. Any number of copies of the service share the queue.
@Component
class LateAsker implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(LateAsker.class);
    private static final Duration HOLD = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 40;
    private static final int AT_ONCE = 8;

    private final QuestionRepository questions;
    private final AnswerDesk desk;
    private final Clock clock;
    private final ExecutorService askers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("late-answer-", 0).factory());

    LateAsker(QuestionRepository questions, AnswerDesk desk, Clock clock) {
        this.questions = questions;
        this.desk = desk;
        this.clock = clock;
    }

    private enum Outcome {
        ANSWERED,
        AWAY,
        FAILED
    }

    /// Until nothing is due any more, or the registry is away still.
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT5S")
    void askAll() {
        int answered = 0;
        for (int lot = BATCH; lot == BATCH; answered += lot) lot = askSome();
        if (answered > 0) log.info("the registry has answered about {} cases filed while it was away", answered);
    }

    /// How many were answered; fewer than a batch where there are no more, or the registry does not answer.
    private int askSome() {
        var now = clock.instant();
        var claimed = questions.claim(now, now.plus(HOLD), BATCH);
        if (claimed.isEmpty()) return 0;
        var probe = ask(claimed.getFirst());
        if (probe == Outcome.AWAY) {
            questions.putBack(claimed, clock.instant().plus(PAUSE));
            return 0;
        }
        var others = claimed.subList(1, claimed.size());
        var outcomes = askTogether(others);
        questions.putBack(
                IntStream.range(0, others.size())
                        .filter(i -> outcomes.get(i) == Outcome.AWAY)
                        .mapToObj(others::get)
                        .toList(),
                clock.instant().plus(PAUSE));
        var answered = Stream.concat(Stream.of(probe), outcomes.stream()).filter(Outcome.ANSWERED::equals);
        return (int) answered.count();
    }

    private List<Outcome> askTogether(List<UUID> claimed) {
        try {
            var asking = claimed.stream()
                    .map(id -> (Callable<Outcome>) () -> ask(id))
                    .toList();
            return askers.invokeAll(asking).stream()
                    .map(done -> Objects.requireNonNull(done.resultNow()))
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return claimed.stream().map(_ -> Outcome.FAILED).toList();
        }
    }

    /// One case that cannot be asked about holds up no other; it stays claimed, and is tried again when that lapses.
    private Outcome ask(UUID id) {
        try {
            return desk.ask(id) ? Outcome.ANSWERED : Outcome.AWAY;
        } catch (RuntimeException failed) { // its text may quote the form
            log.warn(
                    "the registry could not be asked about case {}: {}",
                    id,
                    failed.getClass().getName());
            return Outcome.FAILED;
        }
    }

    @Override
    public void destroy() {
        askers.shutdownNow();
    }
}
