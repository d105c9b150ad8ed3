package id.adminduk.identity.siak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.identity.sync.SyncMessage;
import id.adminduk.identity.syncanswer.Answer;
import id.adminduk.identity.syncanswer.Answer.Outcome;
import id.adminduk.kernel.crypto.KeyFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The wire to SIAK (docs/siak.md): an entry is put under its own id, so that a second try is the same entry; the body
/// carries a keyed hash. Nothing of an answer is believed here but its shape.
@Component
@ConditionalOnProperty(name = "adminduk.siak.channel", havingValue = "HTTP")
class SiakClient {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final RestClient http;
    private final JsonMapper json;
    private final SecretKeySpec key;

    SiakClient(SiakProperties properties, KeyFolder keys, JsonMapper json) {
        var connections = HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(properties.readTimeout());
        this.http = RestClient.builder()
                .baseUrl(properties.url())
                .requestFactory(requests)
                .build();
        this.json = json;
        this.key = new SecretKeySpec(keys.secret("siak-exchange", 32), "HmacSHA256");
    }

    /// The answers after a place in SIAK's feed, and the place after them.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Feed(
            @Nullable List<@Nullable Answer> answers,
            @Nullable String next) {}

    /// Empty when SIAK took the entry and decides later.
    Optional<Answer> put(SyncMessage message) {
        byte[] body = json.writeValueAsBytes(message);
        return call(() -> http.put()
                .uri("/entries/{id}", message.entry())
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Adminduk-Signature", "hmac-sha256=" + macOf(body))
                .body(body)
                .exchange((_, response) -> answerTo(message, response)));
    }

    Feed answersAfter(String place) {
        return call(() -> http.get()
                .uri("/answers?after={place}", place)
                .header(
                        "X-Adminduk-Signature",
                        "hmac-sha256=" + macOf(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .exchange((_, response) -> {
                    requireGood(response);
                    return read(response, Feed.class);
                }));
    }

    private Optional<Answer> answerTo(SyncMessage message, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 400 || status == 422)
            return Optional.of(new Answer(message.entry(), Outcome.REFUSED, "REJECTED_" + status, null, null));
        requireGood(response);
        if (status == 202) return Optional.empty();
        var answer = read(response, Answer.class);
        if (!message.entry().equals(answer.entry())) throw new SiakAway("NONSENSE", null);
        return Optional.of(answer);
    }

    private static void requireGood(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError() || status.value() == 429) throw new SiakAway("AWAY", null);
        if (!status.is2xxSuccessful()) throw new SiakAway("NOT_LET_IN", null);
    }

    private <T> T read(ClientHttpResponse response, Class<T> type) throws IOException {
        byte[] body = response.getBody().readNBytes(LARGEST_ANSWER + 1);
        if (body.length > LARGEST_ANSWER) throw new SiakAway("NONSENSE", null);
        try {
            var value = json.readValue(body, type);
            if (value == null) throw new SiakAway("NONSENSE", null);
            return value;
        } catch (JacksonException nonsense) {
            throw new SiakAway("NONSENSE", null); // the cause may quote what was sent
        }
    }

    private static <T> T call(java.util.function.Supplier<@Nullable T> exchange) {
        try {
            return java.util.Objects.requireNonNull(exchange.get());
        } catch (ResourceAccessException silent) {
            throw new SiakAway("AWAY", silent);
        }
    }

    private String macOf(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
