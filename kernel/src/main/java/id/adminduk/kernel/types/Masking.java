package id.adminduk.kernel.types;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What may be shown of a personal value to somebody who need not know it.
public final class Masking {
    private Masking() {}

    /// Region and serial of a 16-digit number: `130501******0001`; anything shorter is hidden whole.
    public static String number(String value) {
        return value.length() != 16
                ? "*".repeat(value.length())
                : value.substring(0, 6) + "******" + value.substring(12);
    }

    /// First letter of every word: `S*** A*****`.
    public static String name(String value) {
        return Arrays.stream(value.split(" "))
                .map(word -> word.isEmpty() ? word : word.charAt(0) + "*".repeat(word.length() - 1))
                .collect(Collectors.joining(" "));
    }

    /// The last three digits of a telephone number: `+62*******789`.
    public static String phone(String value) {
        return value.length() < 7
                ? "***"
                : value.substring(0, 3) + "*".repeat(value.length() - 6) + value.substring(value.length() - 3);
    }
}
