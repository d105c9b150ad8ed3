package id.adminduk.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.adminduk.kernel.web.RequestRefused;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/// One rate limit policy and everybody's bucket under it. Each copy of the gateway counts for itself; the fields follow
/// draft-ietf-httpapi-ratelimit-headers-11 and live only here, because their names have changed before.
final class Allowance {
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    private static final int AT_MOST = 200_000;

    private final String name;
    private final String policy;
    private final int perSecond;
    private final LoadingCache<String, Bucket> buckets;

    Allowance(String name, int perSecond, int burst) {
        this.name = name;
        this.perSecond = perSecond;
        policy = "\"%s\";q=%d;w=%d".formatted(name, burst, Math.max(1, burst / perSecond));
        buckets = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterAccess(FORGOTTEN)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /// Takes one request from the caller's bucket and says in the answer what is left.
    void spend(String caller, HttpServletResponse response) {
        var probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        var wait = secondsUp(probe.getNanosToWaitForRefill());
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", '"' + name + "\";r=" + probe.getRemainingTokens() + ";t=" + Math.max(wait, 1));
        if (!probe.isConsumed()) throw RequestRefused.tooMany("too-many-requests", Duration.ofSeconds(wait));
    }

    private static long secondsUp(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L));
    }

    @Override
    public String toString() {
        return name + " " + perSecond + "/s";
    }
}
