package id.adminduk.identity.spelling;

import java.util.ArrayList;
import java.util.List;

/// How alike two names are, from 0 to 1, word by word of their keys ([NameTokens]): the same word counts whole,
/// one slip of the pen most of it, an initial half.
public final class WordLikeness {
    private static final double SLIP = 0.85;
    private static final double INITIAL = 0.5;
    private static final int SHORTEST_SLIP = 4;

    private WordLikeness() {}

    public static double of(List<String> one, List<String> other) {
        boolean first = one.size() >= other.size();
        var longer = first ? one : other;
        var free = new ArrayList<>(first ? other : one);
        if (longer.isEmpty()) return 0;
        double sum = 0;
        for (var word : longer) sum += best(word, free);
        return sum / longer.size();
    }

    /// The best partner of a word, which is then taken.
    private static double best(String word, List<String> free) {
        double best = 0;
        int taken = -1;
        for (int i = 0; i < free.size(); i++) {
            double worth = worth(word, free.get(i));
            if (worth <= best) continue;
            best = worth;
            taken = i;
        }
        if (taken >= 0) free.remove(taken);
        return best;
    }

    private static double worth(String a, String b) {
        if (a.equals(b)) return 1;
        if (a.length() == 1 || b.length() == 1) return a.charAt(0) == b.charAt(0) ? INITIAL : 0;
        if (Math.min(a.length(), b.length()) < SHORTEST_SLIP) return 0;
        return oneSlip(a, b) ? SLIP : 0;
    }

    /// One letter added, dropped or changed, or two neighbours exchanged.
    static boolean oneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) return false;
        int from = 0;
        int shorter = Math.min(a.length(), b.length());
        while (from < shorter && a.charAt(from) == b.charAt(from)) from++;
        int tail = 0;
        while (tail < shorter - from && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) tail++;
        int leftA = a.length() - from - tail;
        int leftB = b.length() - from - tail;
        if (leftA <= 1 && leftB <= 1) return true;
        return leftA == 2 && leftB == 2 && a.charAt(from) == b.charAt(from + 1) && a.charAt(from + 1) == b.charAt(from);
    }
}
