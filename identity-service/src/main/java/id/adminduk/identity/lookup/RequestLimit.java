package id.adminduk.identity.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.adminduk.identity.session.AddressBlock;
import id.adminduk.kernel.web.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Slows down whoever tries numbers one after another (promises.md T11): so many requests a minute from one address
/// block. Each copy of
/// the service counts for itself; the gateway's limits come on top.
@Component
public class RequestLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST_BLOCKS = 100_000;

    private final int perMinute;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_BLOCKS)
            .build();

    RequestLimit(@Value("${adminduk.accounts.requests-per-minute:30}") int perMinute) {
        this.perMinute = perMinute;
    }

    public void count(HttpServletRequest request) {
        if (!allows(request.getRemoteAddr())) throw RequestRefused.tooMany("too-many-attempts", WINDOW);
    }

    public boolean allows(String address) {
        return counts.get(AddressBlock.of(address), _ -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }
}
