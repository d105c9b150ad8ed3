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
            OutgoingMessage.to(Channel.SMS, "+6281234567890", "Kode", "Kode Anda 123456");
    private GatewaySender sender;

    @BeforeEach
    void connect() {
        GATEWAY.resetAll();
        sender = sender("{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\"}", "Authorization", "Bearer token-1");
    }

    private static GatewaySender sender(String body, String header, String credential) {
        var gateway =
                new MessageProperties.Gateway(URI.create(GATEWAY.url("/messages")), body, header, credential, false);
        return new GatewaySender(
                Channel.SMS, gateway, credential, CarrierSetup.restClient(), CarrierSetup.breaker(Channel.SMS));
    }

    @Test
    void fillsAnyDocumentAndEscapesWhatItFillsIn() {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(200)));
        var template = "{\"messages\":[{\"recipient\":\"{to}\",\"body\":\"{text}\",\"ref\":\"{id}\"}]}";
        var tricky = OutgoingMessage.to(Channel.SMS, "+6281234567890", "s", "a \"quote\",\n {to} and $1 \\");
        sender(template, "X-Api-Key", "key-1").send(tricky);
        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("X-Api-Key", equalTo("key-1"))
                        .withRequestBody(equalToJson("""
                            {"messages": [{"recipient": "+6281234567890", "body": "a \\"quote\\",\\n {to} and $1 \\\\",
                                           "ref": "%s"}]}
                            """.formatted(tricky.id()))));
    }

    @Test
    void aGatewayThatFailsAndFailsIsLeftAlone() {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(503)));
        for (int i = 0; i < 8; i++)
            assertThatThrownBy(() -> sender.send(message)).isNotInstanceOf(Undeliverable.class);
        GATEWAY.verify(5, postRequestedFor(urlEqualTo("/messages")));
    }

    @Test
    void messagesItRefusesSayNothingAboutTheGateway() {
        GATEWAY.stubFor(post("/messages").willReturn(aResponse().withStatus(422)));
        for (int i = 0; i < 8; i++)
            assertThatThrownBy(() -> sender.send(message)).isInstanceOf(Undeliverable.class);
        GATEWAY.verify(8, postRequestedFor(urlEqualTo("/messages")));
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
