package id.adminduk.application.webpush;

import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageSender;
import id.adminduk.application.post.OutgoingMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/// Hands a message to the push service of one browser. It says that there is news, not which: screens are read by
/// others too. On a development machine the mailbox takes its place.
@Component
@Profile("!local")
@ConditionalOnProperty("adminduk.push.enabled")
class WebPushSender implements MessageSender {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DAY_IN_SECONDS = "86400";
    private static final MediaType SEALED = MediaType.APPLICATION_OCTET_STREAM;

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestClient http;
    private final Vapid vapid;
    private final Consumer<UUID> forget;

    @Autowired
    WebPushSender(Vapid vapid, SubscriptionRepository subscriptions) {
        this(vapid, subscriptions::forget);
    }

    /// @param forget called with the subscription of a browser that is gone
    WebPushSender(Vapid vapid, Consumer<UUID> forget) {
        this.http = restClient();
        this.vapid = vapid;
        this.forget = forget;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WEB_PUSH);
    }

    @Override
    public void send(OutgoingMessage message) {
        var browser = JSON.readValue(message.recipient(), Subscription.class);
        byte[] news = JSON.writeValueAsBytes(Map.of("id", message.id().toString(), "title", message.subject()));
        byte[] sealed = PushEncryption.seal(
                news, P256.publicKey(PushDesk.decoded(browser.p256dh())), PushDesk.decoded(browser.auth()));
        try {
            post(browser.endpoint(), sealed);
        } catch (HttpClientErrorException refused) {
            throw judged(refused, browser.id());
        }
    }

    private void post(URI endpoint, byte[] sealed) {
        var answer = http.post()
                .uri(endpoint)
                .contentType(SEALED)
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", DAY_IN_SECONDS)
                .header("Urgency", "normal")
                .header("Authorization", vapid.authorization(endpoint))
                .body(sealed)
                .retrieve()
                .toBodilessEntity();
        if (!answer.getStatusCode().is2xxSuccessful())
            throw new IllegalStateException("push service answered " + answer.getStatusCode());
    }

    /// Gone is gone; a message the service does not take is the message's own; the rest passes.
    private RuntimeException judged(HttpClientErrorException refused, UUID browser) {
        var status = HttpStatus.resolve(refused.getStatusCode().value());
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.GONE) {
            forget.accept(browser);
            return new Undeliverable("the browser is gone");
        }
        return status == HttpStatus.BAD_REQUEST || status == HttpStatus.CONTENT_TOO_LARGE
                ? new Undeliverable("push service answered " + refused.getStatusCode())
                : refused;
    }

    /// Redirects are not followed: only services we know are called.
    private static RestClient restClient() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(READ);
        return RestClient.builder().requestFactory(http).build();
    }
}
