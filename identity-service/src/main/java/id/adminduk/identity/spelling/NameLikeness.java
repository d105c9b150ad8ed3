package id.adminduk.identity.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether two spellings can be one name: old documents write Syafrizal and Safrizal, Muhammad and M., with or without
/// titles. The one rule everywhere, told to agencies in docs/api/verification.md: capitals, accents, degrees, titles,
/// doubled
/// letters and the many forms of Muhammad do not count, `sy` is `s`, and of what remains four fifths of the letters
/// agree.
public final class NameLikeness {
    private static final double ENOUGH = 0.8;
    private static final Set<String> MUHAMMAD =
            Set.of("M", "MUH", "MOH", "MHD", "MUHAMAD", "MOHAMAD", "MOHAMED", "MUHAMED");
    private static final Set<String> TITLES =
            Set.of("NY", "TN", "SDR", "SDRI", "BP", "IBU", "H", "HJ", "DR", "IR", "DRS", "DRA");

    private static final Pattern DEGREES = Pattern.compile(",.*"); // they stand behind a comma
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^A-Z ]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+"); // Hassan, Hasan

    private NameLikeness() {}

    public static boolean alike(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        if (a.equals(b)) return true;
        var longest = Math.max(a.length(), b.length());
        return longest > 0 && 1.0 - (double) distance(a, b) / longest >= ENOUGH;
    }

    private static String plain(String name) {
        var capitals = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        var letters =
                OTHER_SIGNS.matcher(DEGREES.matcher(capitals).replaceAll("")).replaceAll("");
        var text = DOUBLED.matcher(letters).replaceAll("$1").replace("SY", "S").strip();
        return Arrays.stream(text.split(" "))
                .filter(word -> !TITLES.contains(word))
                .map(word -> MUHAMMAD.contains(word) ? "MUHAMAD" : word)
                .collect(Collectors.joining(" "));
    }

    /// Levenshtein: how many letters to add, drop or change.
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) previous[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
