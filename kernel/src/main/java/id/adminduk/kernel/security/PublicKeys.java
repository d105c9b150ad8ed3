package id.adminduk.kernel.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The keys identity-service signs tokens with: fetched when first needed and again every five minutes, never more
/// often however many unknown key ids are tried. While identity-service is away the last keys stay good.
final class PublicKeys implements JWKSource<SecurityContext> {
    private static final Duration FETCHED_AGAIN = Duration.ofMinutes(5);
    private static final Duration RETRIED = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private final URI address;
    private final Clock clock;
    private volatile @Nullable JWKSet keys;
    private volatile Instant nextFetch = Instant.MIN;

    PublicKeys(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        if (!clock.instant().isBefore(nextFetch)) refresh();
        var known = keys;
        if (known == null) throw new RemoteKeySourceException("No public keys yet", null);
        return selector.select(known);
    }

    private void refresh() {
        fetching.lock();
        try {
            if (clock.instant().isBefore(nextFetch)) return; // somebody else has just done it
            var fetched = fetch();
            if (fetched != null) keys = fetched;
            nextFetch = clock.instant().plus(fetched != null ? FETCHED_AGAIN : RETRIED);
        } finally {
            fetching.unlock();
        }
    }

    private @Nullable JWKSet fetch() {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JWKSet.parse(answer.body()) : null;
        } catch (IOException | ParseException away) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
