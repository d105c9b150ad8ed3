package id.adminduk.application.queueboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitEstimateTest {

    @ParameterizedTest(name = "{0} ahead, {1} s each, {2} counters, {3} busy: {4} s")
    @CsvSource({
        "0, 300, 1, 0, 0", // a free counter
        "0, 300, 1, 1, 300", // the next one, behind who is served
        "4, 300, 1, 1, 1500",
        "4, 300, 5, 5, 300",
        "4, 300, 5, 0, 0", // five free counters take five at once
        "5, 300, 5, 0, 60",
        "9, 120, 2, 1, 540",
        "0, 300, 0, 0, 300", // nobody calls from the line yet: as if one counter did, after one service
        "3, 300, 0, 0, 1200"
    })
    void comesFromTheLastOnesAndTheOpenCounters(int ahead, long mean, int counters, int busy, long expected) {
        assertThat(WaitEstimate.of(ahead, Duration.ofSeconds(mean), counters, busy))
                .isEqualTo(Duration.ofSeconds(expected));
    }

    /// Sixty people and five counters on a simulated morning: what is told at the door against what happens.
    @Test
    void isNearTheTruthOnASimulatedMorning() {
        var random = new Random(17);
        int counters = 5;
        var free = new PriorityQueue<Double>(Collections.nCopies(counters, 0.0)); // when each counter is done
        var told = new ArrayList<Double>();
        var waited = new ArrayList<Double>();
        for (int ahead = 0; ahead < 60; ahead++) {
            double called = Objects.requireNonNull(free.poll());
            told.add(
                    WaitEstimate.of(ahead, Duration.ofSeconds(300), counters, 0).toMillis() / 1000.0);
            waited.add(called);
            free.add(called + 150 + random.nextInt(301)); // two and a half to seven and a half minutes each
        }
        double error = IntStream.range(0, 60)
                .mapToDouble(each -> Math.abs(told.get(each) - waited.get(each)))
                .average()
                .orElseThrow();
        assertThat(error).isLessThan(300); // within one service, of waits up to an hour
    }
}
