package id.adminduk.acceptance.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks again and again until there is an answer.
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(40);

    private Patience() {}

    public static <T> T until(String what, Duration longest, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) return answer.get();
            if (System.nanoTime() > end) throw new Unexpected("no %s after %d s".formatted(what, longest.toSeconds()));
            pause(PAUSE);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped");
        }
    }
}
