package id.adminduk.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private Instant now = NOON;

    private final KnownTokens tokens = new KnownTokens(this::check, new ClockAt());

    @Test
    void aTokenFoundValidIsNotCheckedAgain() {
        var first = tokens.decode("good");
        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(checks).hasValue(1);
    }

    @Test
    void aTokenThatHasExpiredMeanwhileIs() {
        tokens.decode("good");
        now = NOON.plus(Duration.ofMinutes(5));
        tokens.decode("good");
        assertThat(checks).hasValue(2);
    }

    @Test
    void aRefusedTokenIsCheckedEachTime() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(checks).hasValue(2);
    }

    private Jwt check(String token) {
        checks.incrementAndGet();
        if (token.equals("bad")) throw new BadJwtException("signature");
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Duration.ofMinutes(5)))
                .build();
    }

    private final class ClockAt extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
