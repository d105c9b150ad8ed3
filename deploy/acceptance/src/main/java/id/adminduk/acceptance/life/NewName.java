package id.adminduk.acceptance.life;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names nobody had before, so that a story told again meets nobody it invented the first time.
public final class NewName {
    private static final List<String> SYLLABLES =
            List.of("ba", "da", "fi", "ga", "hu", "ka", "li", "ma", "no", "ra", "sa", "ti", "wu", "za");
    private static final int LENGTH = 4;

    private NewName() {}

    public static String any() {
        var random = ThreadLocalRandom.current();
        var word = IntStream.range(0, LENGTH)
                .mapToObj(_ -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .collect(Collectors.joining());
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
