package id.adminduk.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// One client of the platform: its address, its cookies, its connections. Redirects are followed by hand.
public final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final HttpClient client;

    public Web(URI base) {
        this(base, HttpClient.newBuilder());
    }

    /// A client that calls from its own address, as other visitors do; on one machine that is another 127.0.0.n.
    public static Web from(InetAddress source, URI base) {
        return new Web(base, HttpClient.newBuilder().localAddress(source));
    }

    private Web(URI base, HttpClient.Builder builder) {
        this.base = base;
        this.client = builder.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .cookieHandler(new CookieManager())
                .build();
    }

    public URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(base + path);
    }

    public HttpClient client() {
        return client;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), List.of(headers));
    }

    /// Sends JSON.
    ///
    /// @param body anything Jackson can write
    public Answer json(String method, String path, Object body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toList();
        return send(method, path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), all);
    }

    public Answer form(String path, Map<String, String> fields) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(encode(fields)),
                List.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    public Answer bytes(String path, byte[] body, List<String> headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    /// One file as a browser's form sends it, with more fields.
    public Answer upload(
            String path, Map<String, String> fields, String name, String type, byte[] file, String... more) {
        return upload(path, "file", fields, name, type, file, more);
    }

    /// The same where the field of the file has another name.
    public Answer upload(
            String path,
            String field,
            Map<String, String> fields,
            String name,
            String type,
            byte[] file,
            String... more) {
        var boundary = "----" + UUID.randomUUID();
        var head = new StringBuilder();
        fields.forEach((key, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, key, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, field, name, type));
        var body = BodyPublishers.ofByteArrays(List.of(
                head.toString().getBytes(StandardCharsets.UTF_8),
                file,
                "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8)));
        var headers =
                Stream.concat(Stream.of("Content-Type", "multipart/form-data; boundary=" + boundary), Stream.of(more));
        return send("POST", path, body, headers.toList());
    }

    private Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        var request = HttpRequest.newBuilder(at(path)).timeout(PATIENCE).method(method, body);
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped");
        }
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
