package id.adminduk.partner.delivery;

import id.adminduk.partner.webhook.Endpoint;
import id.adminduk.partner.webhook.TargetAddress;
import id.adminduk.partner.webhook.WebhookProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/// Makes the call: no redirects, no cookies, no retries of its own, and a resolver that refuses private addresses
/// and connects to the very address it looked at.
@Component
class WebhookCaller {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final ClientHttpRequestFactory requests;

    WebhookCaller(TargetAddress addresses, WebhookProperties properties) {
        var settings = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(CONNECT, properties.timeout())
                .withInetAddressFilter(addresses.filter());
        this.requests = ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(WebhookCaller::plain)
                .build(settings);
    }

    private static void plain(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("adminduk-webhook/1");
    }

    Outcome call(Endpoint endpoint, Delivery delivery, Instant now) {
        try {
            var request = requests.createRequest(endpoint.url(), HttpMethod.POST);
            long timestamp = now.getEpochSecond();
            request.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            request.getHeaders().set("webhook-id", delivery.webhookId());
            request.getHeaders().set("webhook-timestamp", Long.toString(timestamp));
            request.getHeaders()
                    .set(
                            "webhook-signature",
                            WebhookSignature.of(
                                    delivery.webhookId(), timestamp, delivery.body(), endpoint.secretsAt(now)));
            request.getBody().write(delivery.body().getBytes(StandardCharsets.UTF_8));
            try (var response = request.execute()) {
                return new Outcome.Answered(response.getStatusCode().value(), retryAfter(response.getHeaders()));
            }
        } catch (FilteredHostException notAllowed) {
            return new Outcome.Unreachable("webhook-url-not-allowed");
        } catch (IOException | RuntimeException unreachable) {
            return new Outcome.Unreachable(unreachable.getClass().getSimpleName());
        }
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        var text = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return text != null && text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
