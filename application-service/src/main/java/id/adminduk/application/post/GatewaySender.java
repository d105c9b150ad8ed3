package id.adminduk.application.post;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/// Hands messages of one channel to a gateway: one JSON POST, the message id as idempotency key. A gateway that fails
/// again and again is left alone for a while.
class GatewaySender implements MessageSender {
    private static final Pattern PLACE = Pattern.compile("\\{(id|to|text)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Channel channel;
    private final MessageProperties.Gateway gateway;
    private final String credential;
    private final RestClient http;
    private final CircuitBreaker breaker;

    GatewaySender(
            Channel channel,
            MessageProperties.Gateway gateway,
            String credential,
            RestClient http,
            CircuitBreaker breaker) {
        this.channel = channel;
        this.gateway = gateway;
        this.credential = credential;
        this.http = http;
        this.breaker = breaker;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(channel);
    }

    @Override
    public boolean reports() {
        return gateway.callbacks();
    }

    @Override
    public void send(OutgoingMessage message) {
        breaker.executeRunnable(() -> post(message));
    }

    private void post(OutgoingMessage message) {
        try {
            http.post()
                    .uri(Objects.requireNonNull(gateway.url()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(gateway.header(), credential)
                    .header("Idempotency-Key", message.id().toString())
                    .body(bodyFor(message))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException refused) {
            if (isAboutTheMessage(refused)) throw new Undeliverable("gateway answered " + refused.getStatusCode());
            throw refused;
        }
    }

    /// One walk over the places: what is filled in is not looked at again.
    private String bodyFor(OutgoingMessage message) {
        var facts = Map.of("id", message.id().toString(), "to", message.recipient(), "text", message.body());
        return PLACE.matcher(gateway.body())
                .replaceAll(place -> Matcher.quoteReplacement(insideQuotes(facts.getOrDefault(place.group(1), ""))));
    }

    private static String insideQuotes(String value) {
        var quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /// A wrong token, a throttle or a moved address is our trouble and passes; what is left is the message's own.
    private static boolean isAboutTheMessage(HttpClientErrorException refused) {
        return refused.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)
                || refused.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
