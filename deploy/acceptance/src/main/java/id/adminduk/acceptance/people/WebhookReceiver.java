package id.adminduk.acceptance.people;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.adminduk.acceptance.http.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hospital's ear: takes notices on this machine and believes only those whose signature fits (Standard Webhooks).
public final class WebhookReceiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OLDEST_SECONDS = 300;

    /// A notice that proved itself, and when it came.
    public record Notice(String type, JsonNode data, Instant arrived) {}

    private final HttpServer server;
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private volatile String secret = "";
    private volatile Consumer<Notice> listener = _ -> {};

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/notices", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
    }

    /// Whoever wants to hear at once.
    public void onNotice(Consumer<Notice> newListener) {
        listener = newListener;
    }

    public void trust(String newSecret) {
        secret = newSecret;
    }

    public Notice await(String partnerEventId, String type, Duration longest) {
        return Patience.until(
                "signed notice " + type,
                longest,
                () -> notices.stream()
                        .filter(notice -> notice.type().equals(type))
                        .filter(notice ->
                                notice.data().at("/partnerEventId").asString("").equals(partnerEventId))
                        .findFirst());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            boolean signed = isSigned(
                    String.valueOf(headers.getFirst("webhook-id")),
                    String.valueOf(headers.getFirst("webhook-timestamp")),
                    String.valueOf(headers.getFirst("webhook-signature")),
                    body);
            if (signed) {
                var json = JSON.readTree(body);
                var notice = new Notice(json.get("type").asString(), json.get("data"), Instant.now());
                notices.add(notice);
                listener.accept(notice);
            }
            exchange.sendResponseHeaders(signed ? 204 : 400, -1);
        }
    }

    private boolean isSigned(String id, String timestamp, String signatures, String body) {
        if (!timestamp.matches("[0-9]{1,12}")) return false;
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > OLDEST_SECONDS) return false;
        var expected = "v1," + Base64.getEncoder().encodeToString(hmac(id + "." + timestamp + "." + body));
        return Arrays.stream(signatures.split(" "))
                .anyMatch(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
