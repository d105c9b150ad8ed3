package id.adminduk.application.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that speaks tus 1.0.0, and one that sends forms, for one person.
public final class TusClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;

    public TusClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return response.body().isEmpty() ? "" : body().at("/code").asString("");
        }
    }

    static String uploadsOf(UUID application) {
        return "/v1/applications/" + application + "/uploads";
    }

    /// Key and value, key and value.
    public static String metadata(String... words) {
        return Stream.iterate(0, at -> at < words.length, at -> at + 2)
                .map(at -> words[at]
                        + " "
                        + Base64.getEncoder().encodeToString(words[at + 1].getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    public Answer create(UUID application, String metadata, long length) {
        return create(application, metadata, length, UUID.randomUUID().toString());
    }

    Answer create(UUID application, String metadata, long length, String key) {
        return send(to(uploadsOf(application))
                .header("Idempotency-Key", key)
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    /// The address of a fresh upload.
    String begin(UUID application, String requirement, long length) {
        var answer = create(application, metadata("requirement", requirement, "filename", "surat.jpg"), length);
        if (answer.status() != 201) throw new AssertionError(answer.response().body());
        return answer.header("Location");
    }

    Answer head(String upload) {
        return send(to(upload).method("HEAD", BodyPublishers.noBody()));
    }

    String offset(String upload) {
        return head(upload).header("Upload-Offset");
    }

    public Answer patch(String upload, long offset, byte[] piece) {
        return send(piece(upload, offset).method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    Answer patch(String upload, long offset, byte[] piece, String checksum) {
        return send(piece(upload, offset)
                .header("Upload-Checksum", checksum)
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    private HttpRequest.Builder piece(String upload, long offset) {
        return to(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset));
    }

    public Answer complete(String upload) {
        return send(to(upload + "/completion").POST(BodyPublishers.noBody()));
    }

    Answer delete(String upload) {
        return send(to(upload).DELETE());
    }

    /// The whole way of one file.
    public Answer upload(UUID application, String requirement, String name, byte[] file) {
        var begun = create(application, metadata("requirement", requirement, "filename", name), file.length);
        if (begun.status() != 201) return begun;
        var upload = begun.header("Location");
        int half = file.length / 2;
        patch(upload, 0, Arrays.copyOf(file, half));
        patch(upload, half, Arrays.copyOfRange(file, half, file.length));
        return complete(upload);
    }

    /// The same file as a form.
    public Answer form(UUID application, String requirement, String name, byte[] file, String... more) {
        var edge = "edge-" + UUID.randomUUID();
        var part = "--" + edge + "\r\nContent-Disposition: form-data; name=";
        var extra = more.length == 0 ? "" : part + "\"" + more[0] + "\"\r\n\r\n" + more[1] + "\r\n";
        var head = part + "\"requirement\"\r\n\r\n" + requirement + "\r\n" + extra + part + "\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
        return send(to("/v1/applications/" + application + "/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(body));
    }

    /// Announces more than it sends and hangs up.
    void breakOff(String upload, long offset, int announced, byte[] sent) {
        try (var line = new Socket("127.0.0.1", port)) {
            var head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                    + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: "
                    + offset + "\r\nContent-Length: " + announced + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(sent);
            line.getOutputStream().flush();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token)
                .header("Tus-Resumable", "1.0.0");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
