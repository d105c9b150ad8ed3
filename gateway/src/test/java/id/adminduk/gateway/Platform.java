package id.adminduk.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/// Five services that answer anything with their own name, started once for all tests.
public final class Platform {
    private static final Map<String, WireMockServer> SERVICES = new TreeMap<>();

    private static final Map<String, Integer> STAND_INS = new TreeMap<>();

    static {
        for (var name : List.of("identity", "application", "document", "partner", "dashboard")) {
            var server = new WireMockServer(
                    wireMockConfig().bindAddress("127.0.0.1").dynamicPort().containerThreads(12));
            server.start();
            SERVICES.put(name, server);
        }
        reset();
    }

    private Platform() {}

    public static WireMockServer service(String name) {
        return Objects.requireNonNull(SERVICES.get(name));
    }

    /// Back to the beginning: every service answers its name, identity publishes the key of `Tokens`.
    public static void reset() {
        SERVICES.forEach((name, server) -> {
            server.resetAll();
            server.stubFor(any(anyUrl())
                    .willReturn(aResponse().withHeader("X-Service", name).withBody(name)));
        });
        service("identity").stubFor(get("/oauth2/jwks").willReturn(okJson(Tokens.publicKeys())));
    }

    /// Lets contexts started from now on find the service on another port; no port ends that.
    public static void standIn(String name, @Nullable Integer port) {
        if (port == null) STAND_INS.remove(name);
        else STAND_INS.put(name, port);
    }

    public static void describeTo(DynamicPropertyRegistry properties) {
        SERVICES.forEach((name, server) -> properties.add(
                "adminduk.gateway.services." + name,
                () -> "http://127.0.0.1:" + STAND_INS.getOrDefault(name, server.port())));
        properties.add(
                "adminduk.identity-url",
                () -> "http://127.0.0.1:" + service("identity").port());
    }
}
