package id.adminduk.identity.otp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try at a code, already counted: six digits, five minutes, once, five tries.
public record CodeTry(
        boolean matches,
        int tries,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    public static final Duration LIFETIME = Duration.ofMinutes(5);
    public static final int MOST_TRIES = 5;

    public enum Verdict {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    public Verdict verdict(Instant now) {
        if (tries > MOST_TRIES) return Verdict.TOO_MANY;
        return matches && usedAt == null && now.isBefore(expiresAt) ? Verdict.RIGHT : Verdict.WRONG;
    }
}
