package id.adminduk.identity.search;

import id.adminduk.identity.search.SearchHit.How;
import id.adminduk.identity.search.SearchHit.Match;
import id.adminduk.identity.spelling.NameTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How well a name answers the name asked for, word by word.
record NameFit(double score, List<Match> matches) {
    private static final double EXTRA_WORD = 0.03;

    NameFit {
        matches = List.copyOf(matches);
    }

    static NameFit of(String asked, String found) {
        var letters = wordsOf(found);
        var free = new ArrayList<>(NameTokens.of(found));
        var matches = new ArrayList<Match>();
        double sum = 0;
        var keys = NameTokens.of(asked);
        for (var key : keys) {
            boolean sameLetters = wordsOf(asked).stream()
                    .anyMatch(word ->
                            letters.contains(word) && NameTokens.of(word).equals(List.of(key)));
            var how = take(key, free, sameLetters);
            matches.add(new Match("name", how));
            sum += worth(how, key.length());
        }
        double extra = EXTRA_WORD * Math.min(3, free.size());
        return new NameFit(Math.max(0, sum / keys.size() - extra), matches);
    }

    private static Set<String> wordsOf(String name) {
        return Set.copyOf(Arrays.asList(name.toUpperCase(Locale.ROOT).split("[ .,]+")));
    }

    private static How take(String key, List<String> free, boolean sameLetters) {
        if (free.remove(key)) return sameLetters ? How.EXACT : How.SPELLING;
        var near = new HashSet<>(NearSpellings.of(key));
        for (var word : free) {
            if (word.length() == 1 ? !word.equals(key.substring(0, 1)) : !near.contains(word) && !initial(key, word))
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
