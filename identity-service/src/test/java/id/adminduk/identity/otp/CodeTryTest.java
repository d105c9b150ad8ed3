package id.adminduk.identity.otp;

import static id.adminduk.identity.otp.CodeTry.Verdict.RIGHT;
import static id.adminduk.identity.otp.CodeTry.Verdict.TOO_MANY;
import static id.adminduk.identity.otp.CodeTry.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodeTryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    @Test
    void theRightCodeInTime() {
        assertThat(new CodeTry(true, 1, LATER, null).verdict(NOW)).isEqualTo(RIGHT);
        assertThat(new CodeTry(true, CodeTry.MOST_TRIES, LATER, null).verdict(NOW))
                .isEqualTo(RIGHT);
    }

    @Test
    void wrongExpiredAndUsedAreOneAnswer() {
        assertThat(new CodeTry(false, 1, LATER, null).verdict(NOW)).isEqualTo(WRONG);
        assertThat(new CodeTry(true, 1, NOW, null).verdict(NOW)).isEqualTo(WRONG);
        assertThat(new CodeTry(true, 1, LATER, NOW).verdict(NOW)).isEqualTo(WRONG);
    }

    @Test
    void theSixthTryIsNotLookedAt() {
        assertThat(new CodeTry(true, CodeTry.MOST_TRIES + 1, LATER, null).verdict(NOW))
                .isEqualTo(TOO_MANY);
    }
}
