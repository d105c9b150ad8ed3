package id.adminduk.identity.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything one slip of the pen makes of a search key: a letter dropped, added, changed, or two exchanged. Looking
/// all of them up among the words there are is quicker than comparing with every word.
public final class NearSpellings {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPRSTUWZ"; // keys have no Q, V, X, Y
    private static final int SHORTEST = 4; // a slip in RINA is another name more often than not, but people do make it

    private NearSpellings() {}

    /// The key itself first; then its initial, as which an old document may have it.
    public static List<String> of(String key) {
        var all = new LinkedHashSet<String>();
        all.add(key);
        if (key.length() < SHORTEST) return List.copyOf(all);
        all.add(key.substring(0, 1));
        for (int at = 0; at <= key.length(); at++) slips(key, at, all);
        return List.copyOf(all);
    }

    private static void slips(String key, int at, Set<String> all) {
        var head = key.substring(0, at);
        var tail = key.substring(at);
        for (int i = 0; i < LETTERS.length(); i++) {
            char letter = LETTERS.charAt(i);
            all.add(head + letter + tail);
            if (!tail.isEmpty()) all.add(head + letter + tail.substring(1));
        }
        if (!tail.isEmpty()) all.add(head + tail.substring(1));
        if (tail.length() > 1) all.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
    }
}
