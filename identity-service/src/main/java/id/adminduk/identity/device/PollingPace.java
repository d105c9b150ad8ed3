package id.adminduk.identity.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.adminduk.identity.token.TokenHash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// A device asks every five seconds whether it was let in; one that asks sooner is told to slow down (RFC 8628, 3.5),
/// which Spring Security leaves to us. Each copy of the service counts for itself.
public final class PollingPace extends OncePerRequestFilter {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final long MOST_DEVICES = 10_000;
    private static final byte[] SLOW_DOWN = "{\"error\":\"slow_down\"}".getBytes(StandardCharsets.US_ASCII);

    private final Cache<String, Instant> asked = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_DEVICES)
            .build();
    private final Duration interval;
    private final Clock clock;

    public PollingPace(Duration interval, Clock clock) {
        this.interval = interval;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/token") || !GRANT.equals(request.getParameter("grant_type"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (isInTime(String.valueOf(request.getParameter("device_code")))) {
            next.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(SLOW_DOWN);
    }

    /// One answer in every interval, however often it is asked.
    boolean isInTime(String deviceCode) {
        var now = clock.instant();
        return asked.asMap()
                .compute(
                        TokenHash.of(deviceCode),
                        (_, last) -> last == null || !last.plus(interval).isAfter(now) ? now : last)
                .equals(now);
    }
}
