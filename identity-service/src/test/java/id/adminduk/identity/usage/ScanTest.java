package id.adminduk.identity.usage;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.agreement.Agreement;
import id.adminduk.identity.agreement.Agreement.Suspicion;
import id.adminduk.identity.agreement.Agreement.Terms;
import id.adminduk.identity.agreement.VerifiedField;
import id.adminduk.identity.usage.Usage.Window;
import id.adminduk.kernel.types.Nik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID AGENCY = new UUID(1, 1);
    private static final VerificationProperties LIMITS =
            new VerificationProperties(Duration.ofMinutes(10), 100, 0.3, 200, 0.9);

    @ParameterizedTest(name = "{0} checks, {1} of nobody, {2} in order of which {3} rise: {4}")
    @CsvSource({
        "150, 99, 0, 0, ",
        "150, 100, 0, 0, MANY_MISSES",
        "1000, 100, 0, 0, ",
        "1000, 300, 0, 0, MANY_MISSES",
        "300, 0, 199, 199, ",
        "300, 0, 200, 200, ORDERED_NUMBERS",
        "300, 0, 200, 179, ",
        "300, 0, 200, 0, ORDERED_NUMBERS",
        "300, 0, 200, 100, "
    })
    void suspects(int checks, int misses, int ordered, int rising, @Nullable Suspicion expected) {
        var window = new Window(NOW, checks, misses, ordered, rising);
        assertThat(window.suspicion(LIMITS).orElse(null)).isEqualTo(expected);
    }

    @Test
    void aNewWindowForgetsTheOld() {
        var old = new Window(NOW.minus(Duration.ofMinutes(10)), 500, 99, 0, 0);
        var next = old.with(List.of(check(null)), agreement(null), NOW, LIMITS);
        assertThat(next).isEqualTo(new Window(NOW, 1, 1, 0, 0));
    }

    @Test
    void aReleaseForgetsTheWindow() {
        var old = new Window(NOW.minusSeconds(60), 500, 400, 0, 0);
        assertThat(old.with(List.of(check(true)), agreement(NOW.minusSeconds(10)), NOW, LIMITS)
                        .checks())
                .isEqualTo(1);
        assertThat(old.with(List.of(check(true)), agreement(NOW.minusSeconds(90)), NOW, LIMITS)
                        .checks())
                .isEqualTo(501);
    }

    @Test
    void numbersInOrderRiseEvenWhenNeighboursAreShuffled() {
        var numbers = new ArrayList<>(IntStream.range(1, 400).boxed().toList());
        for (int i = 0; i + 16 <= numbers.size(); i += 16)
            Collections.shuffle(numbers.subList(i, i + 16), new Random(i));
        assertThat(shareOfRises(numbers)).isGreaterThan(0.95);
    }

    @Test
    void numbersInNoOrderRiseHalfTheTime() {
        var numbers = new ArrayList<>(IntStream.range(1, 2000).boxed().toList());
        Collections.shuffle(numbers, new Random(7));
        assertThat(shareOfRises(numbers)).isBetween(0.4, 0.6);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 100, 10", "95, 10, 100, 5", "100, 10, 100, 0", "120, 10, 100, 0"})
    void theDayHasRoomForSoMany(long granted, int wanted, int quota, int expected) {
        var usage = new Usage(granted, 0, 0, new Window(NOW, 0, 0, 0, 0));
        assertThat(usage.room(wanted, quota)).isEqualTo(expected);
    }

    private static double shareOfRises(List<Integer> serials) {
        var order = new NumberOrder(Duration.ofMinutes(10));
        int compared = 0;
        int rising = 0;
        for (int serial : serials) {
            var rises = order.rises(AGENCY, new Nik("130501150290%04d".formatted(serial)));
            if (rises.isPresent()) compared++;
            if (rises.orElse(false)) rising++;
        }
        return (double) rising / compared;
    }

    private static Check check(@Nullable Boolean rises) {
        return new Check(Check.newId(NOW), agreement(null), "client", NOW, null, Set.of(), Set.of(), rises);
    }

    private static Agreement agreement(@Nullable Instant releasedAt) {
        var terms = new Terms(
                "Bapenda",
                "PKS 1",
                "Pajak daerah",
                Set.of(VerifiedField.NAME),
                100,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
        return new Agreement(new UUID(2, 2), AGENCY, terms, null, releasedAt, 1);
    }
}
