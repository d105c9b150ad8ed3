package id.adminduk.identity.population;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Every random choice of one population, in one order: the same seed always tells the same story.
final class Chance {
    private final SplittableRandom random;
    private long ids;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// An index, as often as its weight says.
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) sum += weight;
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) left -= weights[index++];
        return index;
    }

    /// A day at most so many years and a year before the given one.
    LocalDate yearsBefore(LocalDate day, int years) {
        return day.minusYears(years).minusDays(below(365));
    }

    /// Version 7 in form, counting up: neighbours in time are neighbours in an index.
    UUID id() {
        long time = 1_700_000_000_000L + ids++;
        return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
