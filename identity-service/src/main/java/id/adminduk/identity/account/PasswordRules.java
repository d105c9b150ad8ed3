package id.adminduk.identity.account;

import id.adminduk.identity.account.AccountRefused.PasswordRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Length over composition (ASVS 5.0, 6.2): 12 characters or more, nothing common, nothing from the account itself.
final class PasswordRules {
    static final int SHORTEST = 12;
    /// What bcrypt reads; more would be cut off without a word.
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /// @param own what the account is known by: numbers that others may know too
    static void check(String password, List<String> own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new PasswordRefused("password-too-short", "At least %d characters.".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new PasswordRefused("password-too-long", "At most %d bytes.".formatted(LONGEST_BYTES));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new PasswordRefused("password-common", "Too easy to guess.");
        }
        if (own.stream().anyMatch(plain::contains)) {
            throw new PasswordRefused("password-personal", "It must not hold your own numbers.");
        }
    }

    private static Set<String> common() {
        try (var list = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            if (list == null) throw new IllegalStateException("common-passwords.txt is missing");
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
