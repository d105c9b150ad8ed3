package id.adminduk.identity.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.adminduk.identity.session.AddressBlock;
import id.adminduk.kernel.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stops whoever guesses codes, tokens or assertions: so many refused requests a minute from one address block.
/// Requests that are right never count. Each copy of the service counts for itself.
public final class FailedRequests extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST_BLOCKS = 100_000;
    private static final Set<String> GUARDED =
            Set.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/device_authorization");

    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final int perMinute;
    private final Problems problems;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_BLOCKS)
            .build();

    public FailedRequests(int perMinute, Problems problems) {
        this.perMinute = perMinute;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !GUARDED.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var block = AddressBlock.of(request.getRemoteAddr());
        var count = failures.get(block, _ -> new AtomicInteger());
        if (count.get() >= perMinute) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            problems.write(request, response, 429, "too-many-attempts", null);
            return;
        }
        next.doFilter(request, response);
        int status = response.getStatus();
        if (status >= 400 && status < 500 && !isWaiting(request, status)) count.incrementAndGet();
    }

    /// A device that waits to be let in asks and asks, and its code cannot be guessed.
    private static boolean isWaiting(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_BAD_REQUEST && DEVICE_GRANT.equals(request.getParameter("grant_type"));
    }
}
