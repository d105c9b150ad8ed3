package id.adminduk.identity.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<List<Integer>> done = new CopyOnWriteArrayList<>();

    @Test
    void whatWaitsTogetherIsDoneTogetherAndEachGetsTheOwnAnswer() throws InterruptedException, ExecutionException {
        var firstMayEnd = new CountDownLatch(1);
        try (var rounds = new Rounds<Integer, String>("rounds-test", 4, asked -> answers(asked, firstMayEnd));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> rounds.ask(0));
            Awaitility.await().until(() -> !done.isEmpty());
            var others = IntStream.rangeClosed(1, 6)
                    .mapToObj(number -> callers.submit((Callable<String>) () -> rounds.ask(number)))
                    .toList();
            Awaitility.await().until(() -> rounds.waiting() == 6);
            firstMayEnd.countDown();
            assertThat(first.get()).isEqualTo("answer 0");
            for (int i = 0; i < 6; i++) assertThat(others.get(i).get()).isEqualTo("answer " + (i + 1));
        }
        assertThat(done).extracting(List::size).containsExactly(1, 4, 2);
    }

    @Test
    void aFailedRoundFailsForWhoIsInItAndTheNextGoesOn() {
        try (var rounds = new Rounds<Integer, Integer>(
                "rounds-test",
                4,
                asked -> asked.stream().map(number -> 10 / number).toList())) {
            assertThatThrownBy(() -> rounds.ask(0)).isInstanceOf(ArithmeticException.class);
            assertThat(rounds.ask(5)).isEqualTo(2);
        }
    }

    private List<String> answers(List<Integer> asked, CountDownLatch firstMayEnd) {
        done.add(asked);
        try {
            if (!firstMayEnd.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("nobody let it end");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return asked.stream().map(number -> "answer " + number).toList();
    }
}
