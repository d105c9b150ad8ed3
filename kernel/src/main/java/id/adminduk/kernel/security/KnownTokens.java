package id.adminduk.kernel.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers for a minute which tokens were found valid: a client sends the same token many times, and checking its
/// signature costs more than most requests. Refused tokens are not remembered, and expiry is looked at
/// each time.
final class KnownTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int AT_MOST = 5_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> known = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var seen = known.getIfPresent(token);
        if (seen != null && isCurrent(seen)) return seen;
        var verified = decoder.decode(token);
        known.put(token, verified);
        return verified;
    }

    private boolean isCurrent(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
