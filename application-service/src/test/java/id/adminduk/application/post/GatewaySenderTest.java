package id.adminduk.application.post;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import id.adminduk.application.post.MessageSender.Undeliverable;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySenderTest {
    @RegisterExtension
    static final WireMockExtension GATEWAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final OutgoingMessage message =
            OutgoingMessage.to(Channel.PHONE, "+6281234567890", "Kode", "Kode Anda 123456");
    private GatewaySender sender;

    @BeforeEach
    void connect() {
        var properties =
                new MessageProperties(URI.create(GATEWAY.url("/messages")), "token-1", "", Duration.ofSeconds(1));
        sender = new GatewaySender(CarrierSetup.restClient(), properties);
    }

    @Test
    void postsTheMessageWithTokenAndKey() {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(202)));
        sender.send(message);
        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Authorization", equalTo("Bearer token-1"))
                        .withHeader("Idempotency-Key", equalTo(message.id().toString()))
                        .withRequestBody(equalToJson("""
                            {"id": "%s", "to": "+6281234567890", "text": "Kode Anda 123456"}
                            """.formatted(message.id()))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void aMessageTheGatewayRefusesIsUndeliverable(int status) {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(status)));
        assertThatThrownBy(() -> sender.send(message)).isInstanceOf(Undeliverable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void ourTroubleAndTheirsIsTriedAgain(int status) {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(status)));
        assertThatThrownBy(() -> sender.send(message)).isNotInstanceOf(Undeliverable.class);
    }

    @Test
    void nothingPersonalIsPrinted() {
        assertThat(message).asString().doesNotContain("812345", "123456");
    }
}
