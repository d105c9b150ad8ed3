package id.adminduk.acceptance.drill;

import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.people.WebhookReceiver;
import id.adminduk.acceptance.people.WebhookReceiver.Notice;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.CommandLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// `deploy/bench/births`: straight-through births at a steady rate, and how long each stage took.
public final class Births {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int WARM_UP = 10;

    private Births() {}

    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        int rate = line.number(0, 10);
        int seconds = line.number(1, 20);
        try (var receiver = new WebhookReceiver()) {
            var cast = line.cast();
            receiver.trust(cast.hospital().noticesTo(receiver.address()));
            measure(cast, receiver, rate, WARM_UP);
            print(rate, seconds, measure(cast, receiver, rate, rate * seconds));
        } catch (RuntimeException failed) {
            System.err.println("The measurement failed: " + failed.getMessage());
            System.exit(2);
        }
    }

    /// @param noticed when the signed notice of the finished documents came
    /// @param active when the akta's page said so, asked as soon as the notice came
    private record Measured(Rush.Filed filed, Instant noticed, Instant active) {}

    private static List<Measured> measure(Cast cast, WebhookReceiver receiver, int rate, int births) {
        var active = new ConcurrentHashMap<String, Instant>();
        var noticed = new ConcurrentHashMap<String, Instant>();
        receiver.onNotice(notice -> {
            if (!notice.type().equals("partner-event.done")) return;
            var event = notice.data().get("partnerEventId").asString();
            noticed.put(event, notice.arrived());
            Thread.ofVirtual().start(() -> active.put(event, activeAt(cast, notice)));
        });
        var filed = new Rush(cast).push(cast.families().many(births), rate, _ -> {});
        Patience.until(
                "last of %d births".formatted(births),
                LONGEST,
                () -> active.keySet()
                                .containsAll(
                                        filed.stream().map(Rush.Filed::event).toList())
                        ? Optional.of(true)
                        : Optional.empty());
        return filed.stream()
                .map(report -> new Measured(report, time(noticed, report), time(active, report)))
                .toList();
    }

    private static Instant time(Map<String, Instant> times, Rush.Filed report) {
        return times.getOrDefault(report.event(), Instant.MAX);
    }

    private static Instant activeAt(Cast cast, Notice notice) {
        for (var document : notice.data().get("documents")) {
            if (!document.get("kind").asString().equals("AKTA_KELAHIRAN")) continue;
            var page = document.get("verificationUrl").asString();
            Patience.until(
                    "page in force",
                    LONGEST,
                    () -> Optional.of(cast.visitor().statusOf(page)).filter("ACTIVE"::equals));
        }
        return Instant.now();
    }

    private static void print(int rate, int seconds, List<Measured> all) {
        System.out.printf("%d births, %d a second for %d s%n", all.size(), rate, seconds);
        System.out.printf("%-36s %8s %8s %8s%n", "milliseconds from the push", "p50", "p99", "longest");
        row("receipt (202)", all, one -> one.filed().accepted());
        row("DONE, by signed notice", all, Measured::noticed);
        row("akta ACTIVE on its page", all, Measured::active);
    }

    private static void row(String what, List<Measured> all, Function<Measured, Instant> end) {
        var millis = all.stream()
                .map(one -> Duration.between(one.filed().sent(), end.apply(one)).toMillis())
                .sorted()
                .toList();
        System.out.printf("%-36s %8d %8d %8d%n", what, at(millis, 0.50), at(millis, 0.99), millis.getLast());
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
