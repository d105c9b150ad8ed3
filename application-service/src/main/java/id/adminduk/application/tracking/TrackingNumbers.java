package id.adminduk.application.tracking;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tracking numbers like `AD-4F7K2-9QM3X`: fifty random bits in letters that survive a telephone call, and six-digit
/// PINs.
final class TrackingNumbers {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TrackingNumbers() {}

    static String next() {
        var letters = RANDOM.ints(2L * HALF, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return written(letters);
    }

    static String newPin() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /// As we write it, whatever case, hyphens or look-alike letters a person typed; something unknown stays unknown.
    static String normalised(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (letters.startsWith("AD")) letters = letters.substring(2);
        letters = letters.replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        return letters.length() == 2 * HALF ? written(letters) : "unknown";
    }

    private static String written(String letters) {
        return "AD-" + letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }
}
