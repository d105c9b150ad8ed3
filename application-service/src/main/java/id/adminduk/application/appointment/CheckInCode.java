package id.adminduk.application.appointment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is shown on arrival, as a QR code or read aloud: `JT-4F7K2-9QM3X`, fifty random bits in letters that
/// survive a telephone call.
final class CheckInCode {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckInCode() {}

    static String next() {
        return written(RANDOM.ints(2L * HALF, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining()));
    }

    /// As we write it, however it was typed; something unknown stays unknown.
    static String normalised(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (letters.startsWith("JT")) letters = letters.substring(2);
        letters = letters.replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
        return letters.length() == 2 * HALF ? written(letters) : "unknown";
    }

    private static String written(String letters) {
        return "JT-" + letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }
}
