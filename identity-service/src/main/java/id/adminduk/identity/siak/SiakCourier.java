package id.adminduk.identity.siak;

import id.adminduk.identity.sync.SyncDesk;
import id.adminduk.identity.sync.SyncDesk.Claimed;
import id.adminduk.identity.sync.SyncRefused;
import id.adminduk.identity.syncanswer.Answer;
import id.adminduk.identity.syncanswer.AnswerBook;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings entries to SIAK and its answers back, never inside a transaction. While SIAK is away the ledger grows and the
/// registry works on; a circuit breaker keeps us from knocking all the time.
@Component
@ConditionalOnProperty(name = "adminduk.siak.channel", havingValue = "HTTP")
class SiakCourier {
    private static final Logger LOG = LoggerFactory.getLogger(SiakCourier.class);

    private final SiakClient siak;
    private final SiakProperties properties;
    private final SyncDesk desk;
    private final AnswerBook answers;
    private final FeedRepository feed;
    private final CircuitBreaker breaker;

    SiakCourier(SiakClient siak, SiakProperties properties, SyncDesk desk, AnswerBook answers, FeedRepository feed) {
        this.siak = siak;
        this.properties = properties;
        this.desk = desk;
        this.answers = answers;
        this.feed = feed;
        this.breaker = CircuitBreaker.of(
                "siak",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(3)
                        .waitDurationInOpenState(properties.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /// Until nothing is due, or SIAK does not want to.
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${adminduk.siak.send-every:PT2S}")
    void send() {
        var more = true;
        while (more && breaker.tryAcquirePermission()) {
            var claimed = desk.claim(properties.lease());
            if (claimed.isEmpty()) breaker.releasePermission();
            more = claimed.isPresent() && sent(claimed.get());
        }
    }

    private boolean sent(Claimed claimed) {
        var entry = claimed.message().entry();
        var trouble = "ANSWER_INVALID";
        try {
            var answer = through(() -> siak.put(claimed.message()));
            if (settled(claimed, answer)) return true;
        } catch (SiakAway away) {
            trouble = away.trouble();
        }
        desk.postpone(entry, trouble, properties.waitAfter(claimed.attempt()));
        LOG.warn("entry {} not delivered, try {}: {}", entry, claimed.attempt(), trouble);
        return false;
    }

    private boolean settled(Claimed claimed, Optional<Answer> answer) {
        if (answer.isPresent()) return take(answer.get());
        desk.sent(claimed.message().entry());
        return true;
    }

    /// What SIAK decided later, and who landed. An answer that cannot be is left out; the ledger keeps waiting for a
    /// right one.
    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT10S")
    void fetch() {
        if (!breaker.tryAcquirePermission()) return;
        var place = feed.place();
        try {
            var page = through(() -> siak.answersAfter(place));
            Objects.requireNonNullElse(page.answers(), List.<@Nullable Answer>of()).stream()
                    .filter(Objects::nonNull)
                    .forEach(this::take);
            if (page.next() != null) feed.remember(page.next());
        } catch (SiakAway away) {
            LOG.warn("answers not fetched: {}", away.trouble());
        }
    }

    private boolean take(Answer answer) {
        try {
            answers.take(List.of(answer), _ -> true);
            return true;
        } catch (SyncRefused.AnswersInvalid wrong) {
            LOG.warn("answer to entry {} left out: {}", answer.entry(), wrong.errors());
            return false;
        }
    }

    private <T> T through(Supplier<T> call) {
        var started = System.nanoTime();
        try {
            var result = call.get();
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return result;
        } catch (RuntimeException failed) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failed);
            throw failed;
        }
    }
}
