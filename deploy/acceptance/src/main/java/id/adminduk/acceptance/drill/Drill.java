package id.adminduk.acceptance.drill;

import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.story.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Pushes, something terrible in the middle, and the count afterwards.
public final class Drill {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Drill() {}

    /// What was left when it was over.
    ///
    /// @param receipts different receipts the hospital holds
    /// @param applications reports whose case was carried to its end
    /// @param retried pushes that had to be sent more than once
    public record Result(int pushes, int receipts, int applications, Numbers akta, int retried, long seconds) {
        public boolean isWhole() {
            return receipts == pushes && applications == pushes && akta.given() == pushes && akta.areGapless();
        }

        Map<String, Object> report(String what) {
            var report = new LinkedHashMap<String, Object>();
            report.put("killed", what);
            report.put("pushes", pushes);
            report.put("receipts", receipts);
            report.put("applications", applications);
            report.put("akta", akta.given());
            report.put("missing", akta.missing());
            report.put("twice", akta.twice());
            report.put("retried", retried);
            report.put("seconds", seconds);
            report.put("whole", isWhole());
            return report;
        }
    }

    /// A drill in which nothing happened proves nothing.
    private static void happened(FutureTask<Boolean> disaster) {
        try {
            disaster.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the disaster did not happen: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static Result run(Cast cast, int pushes, double perSecond, Runnable disaster) {
        var begun = Instant.now();
        var rush = new Rush(cast);
        var births = cast.families().many(pushes);
        var struck = new FutureTask<>(disaster, true);
        var filed = rush.push(births, perSecond, number -> {
            if (number == pushes / 2) Thread.ofVirtual().start(struck);
        });
        happened(struck);
        var done = rush.awaitDone(filed, LONGEST);
        List<String> numbers = done.stream()
                .map(event ->
                        Hospital.document(event, "AKTA_KELAHIRAN").get("number").asString())
                .toList();
        long receipts = filed.stream().map(Rush.Filed::receiptNo).distinct().count();
        long retried = filed.stream().filter(report -> report.tries() > 1).count();
        return new Result(
                pushes,
                (int) receipts,
                done.size(),
                Numbers.of(numbers),
                (int) retried,
                Duration.between(begun, Instant.now()).toSeconds());
    }
}
