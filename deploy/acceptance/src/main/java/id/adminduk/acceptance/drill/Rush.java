package id.adminduk.acceptance.drill;

import id.adminduk.acceptance.birth.Delivery;
import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.story.Cast;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/// A hospital's busy minutes: many signed pushes at a steady rate. Each is tried again, as the same message, until it
/// has a receipt.
public final class Rush {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(400);

    /// A push that has its receipt.
    ///
    /// @param event the report's id at the platform
    /// @param tries how often it was sent until there was a receipt
    public record Filed(String event, String receiptNo, Instant sent, Instant accepted, int tries) {}

    private final Cast cast;
    private final Hospital hospital;

    public Rush(Cast cast) {
        this.cast = cast;
        this.hospital = cast.hospital();
    }

    /// Returns when every push has its receipt.
    ///
    /// @param begun told how many pushes have been begun, before each
    public List<Filed> push(List<Delivery> births, double perSecond, IntConsumer begun) {
        hospital.bearer();
        var pushes = new ArrayList<Future<Filed>>();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < births.size(); i++) {
                long due = start + (long) (i * 1e9 / perSecond);
                Patience.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                begun.accept(i);
                var birth = births.get(i);
                pushes.add(threads.submit(() -> untilFiled(birth)));
            }
        }
        return pushes.stream().map(Future::resultNow).toList();
    }

    private Filed untilFiled(Delivery birth) {
        var body = cast.bundles().of(birth);
        var key = UUID.randomUUID().toString();
        var sent = Instant.now();
        for (int tries = 1; sent.plus(LONGEST).isAfter(Instant.now()); tries++) {
            var answer = attempt(body, key);
            if (answer.isPresent()) {
                var receipt = answer.get().json();
                return new Filed(
                        receipt.get("partnerEventId").asString(),
                        receipt.get("receiptNo").asString(),
                        sent,
                        Instant.now(),
                        tries);
            }
            Patience.pause(BETWEEN_TRIES);
        }
        throw new Unexpected("no receipt after %d s".formatted(LONGEST.toSeconds()));
    }

    /// Empty when somebody is away: then the same is sent again.
    private Optional<Answer> attempt(byte[] body, String key) {
        try {
            var answer = hospital.push(hospital.message("/v1/fhir", Hospital.FHIR, body, key));
            boolean later = answer.status() >= 500 || answer.status() == 429 || answer.status() == 409;
            return later ? Optional.empty() : Optional.of(answer.require(202));
        } catch (UncheckedIOException away) {
            return Optional.empty();
        }
    }

    /// What became of them: the reports that are DONE once all are, or once time is up.
    public List<JsonNode> awaitDone(List<Filed> filed, Duration longest) {
        var end = Instant.now().plus(longest);
        return filed.stream()
                .map(report -> finished(report, end))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonNode> finished(Filed report, Instant end) {
        while (true) {
            try {
                var event = hospital.event(report.event());
                if (event.get("status").asString().equals("DONE")) return Optional.of(event);
            } catch (UncheckedIOException | Unexpected away) {
                // asked again below
            }
            if (Instant.now().isAfter(end)) return Optional.empty();
            Patience.pause(BETWEEN_TRIES);
        }
    }
}
