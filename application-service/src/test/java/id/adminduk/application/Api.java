package id.adminduk.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The service as a caller sees it: plain HTTP, JSON in and out.
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    public Api(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode body() {
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        }

        public String text(String pointer) {
            return body().at(pointer).asString("");
        }

        public String code() {
            return text("/code");
        }

        public String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        public UUID id() {
            return UUID.fromString(text("/id"));
        }
    }

    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    /// A creating POST under a fresh key.
    public Answer create(String path, String token, Object body) {
        return create(path, token, UUID.randomUUID().toString(), body);
    }

    public Answer create(String path, String token, String key, Object body) {
        return send(request(path, token).header("Idempotency-Key", key).POST(json(body)));
    }

    /// A change of the version the caller has seen; none sends no If-Match.
    public Answer change(String method, String path, String token, String etag, Object body) {
        var request = request(path, token).method(method, json(body));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
