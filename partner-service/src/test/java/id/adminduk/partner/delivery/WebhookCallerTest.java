package id.adminduk.partner.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.adminduk.partner.delivery.Delivery.State;
import id.adminduk.partner.delivery.Outcome.Answered;
import id.adminduk.partner.delivery.Outcome.Unreachable;
import id.adminduk.partner.webhook.Endpoint;
import id.adminduk.partner.webhook.TargetAddress;
import id.adminduk.partner.webhook.WebhookProperties;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCallerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private final WireMockServer receiver =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        receiver.start();
        receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "77")));
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

    /// The name was public when it was saved and is not any more: nothing is sent.
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]"})
    void aPrivateAddressIsRefusedAtTheCall(String host) {
        var outcome = caller(false).call(endpoint(host), delivery(), NOW);
        assertThat(outcome).isEqualTo(new Unreachable("webhook-url-not-allowed"));
        receiver.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void oneCallIsOneRequestAndTellsHowLongToWait() {
        assertThat(caller(true).call(endpoint("127.0.0.1"), delivery(), NOW))
                .isEqualTo(new Answered(429, Duration.ofSeconds(77)));
        receiver.verify(1, postRequestedFor(anyUrl()));
    }

    private static WebhookCaller caller(boolean allowPrivate) {
        var properties = new WebhookProperties(allowPrivate, List.of(), Duration.ofSeconds(2));
        return new WebhookCaller(new TargetAddress(properties), properties);
    }

    private Endpoint endpoint(String host) {
        var url = URI.create("http://" + host + ":" + receiver.port() + "/hook");
        return new Endpoint(UUID.randomUUID(), url, "whsec_AAAA", null, null, true, null);
    }

    private static Delivery delivery() {
        var id = UUID.randomUUID();
        return new Delivery(id, id, id, "partner-event.done", "{}", State.PENDING, 0, null, null, null, NOW, null);
    }
}
