package id.adminduk.identity.search;

import id.adminduk.identity.search.SearchHit.How;
import id.adminduk.identity.search.SearchHit.Match;
import id.adminduk.identity.spelling.NameTokens;
import id.adminduk.identity.spelling.NearSpellings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A name asked for, made ready to be compared with many.
final class AskedName {
    private static final double EXTRA_WORD = 0.03;

    private final List<Word> words;

    private AskedName(List<Word> words) {
        this.words = words;
    }

    /// @param near     everything one slip makes of the key
    /// @param spelling the words as they were asked that have this key
    private record Word(String key, Set<String> near, Set<String> spelling) {}

    /// How well a name answers the one asked for, word by word.
    record Fit(double score, List<Match> matches) {
        Fit {
            matches = List.copyOf(matches);
        }
    }

    static AskedName of(String asked) {
        var written = wordsOf(asked);
        return new AskedName(NameTokens.of(asked).stream()
                .map(key -> new Word(key, Set.copyOf(NearSpellings.of(key)), spelling(key, written)))
                .toList());
    }

    private static Set<String> spelling(String key, Set<String> written) {
        return written.stream()
                .filter(word -> NameTokens.of(word).equals(List.of(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> wordsOf(String name) {
        return Set.copyOf(Arrays.asList(name.toUpperCase(Locale.ROOT).split("[ .,]+")));
    }

    Fit fitOf(String found) {
        var letters = wordsOf(found);
        var free = new ArrayList<>(NameTokens.of(found));
        var matches = new ArrayList<Match>();
        double sum = 0;
        for (var word : words) {
            var how = take(word, free, letters);
            matches.add(new Match("name", how));
            sum += worth(how, word.key().length());
        }
        double extra = EXTRA_WORD * Math.min(3, free.size());
        return new Fit(Math.max(0, sum / words.size() - extra), matches);
    }

    private static How take(Word asked, List<String> free, Set<String> letters) {
        var key = asked.key();
        if (free.remove(key)) {
            return asked.spelling().stream().anyMatch(letters::contains) ? How.EXACT : How.SPELLING;
        }
        for (var word : free) {
            if (word.length() == 1 ? !key.startsWith(word) : !asked.near().contains(word) && !initial(key, word))
                continue;
            free.remove(word);
            return word.length() == 1 || key.length() == 1 ? How.INITIAL : How.NEAR;
        }
        return How.MISSING;
    }

    private static boolean initial(String key, String word) {
        return key.length() == 1 && word.startsWith(key);
    }

    private static double worth(How how, int length) {
        return switch (how) {
            case EXACT, WITHIN -> 1;
            case SPELLING -> 0.97;
            case NEAR -> 1 - 1.0 / length;
            case INITIAL -> 0.6;
            case MISSING -> 0;
        };
    }
}
