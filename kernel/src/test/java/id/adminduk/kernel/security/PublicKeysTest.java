package id.adminduk.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Promises.md S05: whoever invents key ids does not make a service ask for the keys.
class PublicKeysTest {
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
    private HttpServer identity;
    private PublicKeys keys;

    @BeforeEach
    void serveOneKey() throws IOException, JOSEException {
        var published =
                new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("known").generate());
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/", exchange -> answer(exchange, published.toString()));
        identity.start();
        var address = URI.create("http://127.0.0.1:" + identity.getAddress().getPort() + "/oauth2/jwks");
        keys = new PublicKeys(address, clock());
    }

    @AfterEach
    void stop() {
        identity.stop(0);
    }

    @Test
    void aThousandInventedKeysAreOneFetch() throws KeySourceException {
        for (int i = 0; i < 1000; i++)
            assertThat(known(UUID.randomUUID().toString())).isFalse();
        assertThat(known("known")).isTrue();
        assertThat(fetched).hasValue(1);
    }

    @Test
    void fiveMinutesLaterTheyAreFetchedAgain() throws KeySourceException {
        known("known");
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(5)).minusMillis(1));
        known("new");
        assertThat(fetched).hasValue(1);
        now.updateAndGet(before -> before.plusMillis(1));
        known("new");
        assertThat(fetched).hasValue(2);
    }

    @Test
    void theLastKeysStayGoodWhileNobodyAnswers() throws KeySourceException {
        known("known");
        identity.stop(0);
        now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
        assertThat(known("known")).isTrue();
    }

    @Test
    void withoutAnyKeyNobodyIsLetIn() {
        identity.stop(0);
        assertThatThrownBy(() -> known("known")).isInstanceOf(RemoteKeySourceException.class);
    }

    private boolean known(String keyId) throws KeySourceException {
        var wanted = new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build());
        return !keys.get(wanted, null).isEmpty();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        fetched.incrementAndGet();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
