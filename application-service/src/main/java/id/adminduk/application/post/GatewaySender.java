package id.adminduk.application.post;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/// Hands messages to an SMS/WhatsApp gateway: one JSON POST with a bearer token, the message id as idempotency key.
class GatewaySender implements MessageSender {
    private final RestClient http;
    private final URI url;
    private final String token;

    GatewaySender(RestClient http, MessageProperties properties) {
        this.http = http;
        this.url = Objects.requireNonNull(properties.gatewayUrl());
        this.token = properties.gatewayToken();
    }

    private record GatewayRequest(UUID id, String to, String text) {}

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PHONE);
    }

    @Override
    public void send(OutgoingMessage message) {
        try {
            http.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(token))
                    .header("Idempotency-Key", message.id().toString())
                    .body(new GatewayRequest(message.id(), message.recipient(), message.body()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException refused) {
            if (isAboutTheMessage(refused)) throw new Undeliverable("gateway answered " + refused.getStatusCode());
            throw refused;
        }
    }

    /// A wrong token, a throttle or a moved address is our trouble and passes; what is left is the message's own.
    private static boolean isAboutTheMessage(HttpClientErrorException refused) {
        return refused.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)
                || refused.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
