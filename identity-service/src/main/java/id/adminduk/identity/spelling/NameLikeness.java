package id.adminduk.identity.spelling;

/// Whether two spellings can be one name: old documents write Syafrizal and Safrizal, Muhammad and M., with or without
/// titles. The one rule everywhere, told to agencies in docs/api/verification.md: both are written as their keys
/// ([NameTokens]), and four fifths of the letters agree.
public final class NameLikeness {
    private static final double ENOUGH = 0.8;

    private NameLikeness() {}

    public static boolean alike(String one, String other) {
        var a = String.join(" ", NameTokens.of(one));
        var b = String.join(" ", NameTokens.of(other));
        if (a.equals(b)) return true;
        var longest = Math.max(a.length(), b.length());
        return 1.0 - (double) distance(a, b) / longest >= ENOUGH;
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
