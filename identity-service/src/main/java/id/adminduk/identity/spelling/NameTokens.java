package id.adminduk.identity.spelling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a name as search keys: every usual Indonesian spelling of a word gives the same key, so that
/// Syafrizal, Sjafrizal and Safrizal meet. The rules, in this order:
///
/// 1. capitals without accents; what follows a comma is a degree and goes; a point ends a word; an apostrophe or hyphen
/// joins;
/// 2. titles, forms of address, BIN and BINTI go, unless nothing else is left;
/// 3. M, Mhd, Moh, Mohammad, Muchamad and their like are MUHAMAD, Abd is ABDUL;
/// 4. letters by [#LETTERS], from left to right in the table;
/// 5. a final H is silent, a final D is heard as T, doubled letters are one.
public final class NameTokens {

    private static final Set<String> TITLES = Set.of(
            "NY", "NN", "TN", "SDR", "SDRI", "BP", "BPK", "IBU", "H", "HJ", "DR", "DRG", "IR", "DRS", "DRA", "PROF",
            "SIDI", "BAGINDO", "SUTAN", "TUANKU", "DATUK", "DT", "BIN", "BINTI");
    private static final Set<String> MUHAMMAD = Set.of(
            "M",
            "MD",
            "MUH",
            "MOH",
            "MHD",
            "MHMD",
            "MUHD",
            "MOHD",
            "MUHAMMAD",
            "MUHAMAD",
            "MUHAMMED",
            "MUHAMED",
            "MOHAMMAD",
            "MOHAMAD",
            "MOHAMMED",
            "MOHAMED",
            "MUCHAMMAD",
            "MUCHAMAD",
            "MOCHAMMAD",
            "MOCHAMAD",
            "MUKHAMMAD",
            "MUKHAMAD",
            "MOKHAMAD");

    /// Spelling before 1972 first, then Arabic sounds, then letters that sound alike.
    private static final String[][] LETTERS = {
        {"OE", "U"},
        {"DJ", "J"},
        {"TJ", "C"},
        {"NJ", "NY"},
        {"SJ", "SY"},
        {"KH", "H"},
        {"CH", "H"},
        {"SY", "S"},
        {"SH", "S"},
        {"TS", "S"},
        {"DH", "D"},
        {"DZ", "Z"},
        {"GH", "G"},
        {"TH", "T"},
        {"PH", "F"},
        {"V", "F"},
        {"Q", "K"},
        {"CK", "K"},
        {"X", "KS"},
        {"IE", "I"},
        {"Y", "I"},
    };

    private static final Pattern GAPS = Pattern.compile("[. ]+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^A-Z ]");

    private NameTokens() {}

    /// In the order of the name, each once. Empty only for a text without letters.
    public static List<String> of(String name) {
        var words = Arrays.stream(plain(name).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        var names = words.stream().filter(word -> !TITLES.contains(word)).toList();
        return (names.isEmpty() ? words : names)
                .stream().map(NameTokens::key).distinct().toList();
    }

    /// As PostgreSQL writes a `text[]`; keys are letters only, nothing needs quoting.
    public static String asArray(String name) {
        return "{" + String.join(",", of(name)) + "}";
    }

    private static String plain(String name) {
        if (isPlain(name)) return name.toUpperCase(Locale.ROOT);
        var comma = name.indexOf(',');
        var capitals = Normalizer.normalize(comma < 0 ? name : name.substring(0, comma), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT);
        var words = GAPS.matcher(capitals).replaceAll(" ");
        return OTHER_SIGNS.matcher(words).replaceAll("").strip();
    }

    /// Nearly every name is letters and spaces, and nothing has to be looked for in it.
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
            if (!letter && sign != ' ') return false;
        }
        return true;
    }

    private static String key(String word) {
        if (MUHAMMAD.contains(word)) return "MUHAMAD";
        if (word.equals("ABD")) return "ABDUL";
        var key = word;
        for (var rule : LETTERS) key = key.replace(rule[0], rule[1]);
        key = withoutDoubles(key);
        if (key.length() > 2 && key.endsWith("H")) key = key.substring(0, key.length() - 1);
        if (key.length() > 2 && key.endsWith("D")) key = key.substring(0, key.length() - 1) + "T";
        return key;
    }

    private static String withoutDoubles(String text) {
        var single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) single.append(text.charAt(i));
        }
        return single.toString();
    }
}
