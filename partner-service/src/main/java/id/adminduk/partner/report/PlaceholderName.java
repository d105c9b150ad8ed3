package id.adminduk.partner.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What maternity wards write until the parents have chosen: "Bayi Ny. Siti", "By Ny", "Bayi". It never becomes a legal
/// name.
final class PlaceholderName {
    private static final Pattern BABY_OF = Pattern.compile("(bayi|by|baby|ny|nyonya)([ .,]+.*)?");
    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "x",
            "xx",
            "xxx",
            "nn",
            "n.n",
            "n.n.",
            "noname",
            "no name",
            "unknown",
            "belum ada",
            "belum ada nama",
            "belum bernama",
            "belum diberi nama",
            "tanpa nama",
            "tidak ada",
            "tidak ada nama",
            "anonim");

    private PlaceholderName() {}

    static boolean matches(String name) {
        var text = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return NOTHING.contains(text) || BABY_OF.matcher(text).matches();
    }
}
