package id.adminduk.kernel.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestInfrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The S3 adapter against a stand-in that speaks the four requests it needs.
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class BucketBlobsIT {
    private static final Map<String, byte[]> OBJECTS = new ConcurrentHashMap<>();
    private static final HttpServer BUCKET = start();

    @Autowired
    BlobStore blobs;

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry properties) {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        properties.add("adminduk.storage.bucket", () -> "papers");
        properties.add(
                "adminduk.storage.endpoint",
                () -> "http://127.0.0.1:" + BUCKET.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        BUCKET.stop(0);
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void keepsFilesSealedInTheBucketAndFindsThemAgain() {
        byte[] content = "scan of a birth letter".getBytes(StandardCharsets.UTF_8);
        var id = blobs.put(content);
        assertThat(OBJECTS).containsOnlyKeys("/papers/kernel-test/" + id.path());
        assertThat(new String(OBJECTS.values().iterator().next(), StandardCharsets.ISO_8859_1))
                .doesNotContain("birth letter");
        assertThat(blobs.get(id)).isEqualTo(content);
        assertThat(blobs.exists(id)).isTrue();
        blobs.delete(id);
        assertThat(blobs.exists(id)).isFalse();
        assertThatThrownBy(() -> blobs.get(id)).isInstanceOf(BlobMissing.class);
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", BucketBlobsIT::answer);
            server.start();
            return server;
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        byte[] kept = OBJECTS.get(path);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                OBJECTS.put(path, unchunked(sent, exchange));
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                OBJECTS.remove(path);
                exchange.sendResponseHeaders(204, -1);
            }
            case "HEAD" -> exchange.sendResponseHeaders(kept == null ? 404 : 200, -1);
            default -> {
                byte[] body =
                        kept == null ? "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8) : kept;
                exchange.sendResponseHeaders(kept == null ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
        exchange.close();
    }

    /// The client frames its body as `size;signature CRLF data CRLF ... 0`; the data is what counts.
    private static byte[] unchunked(byte[] body, HttpExchange exchange) {
        var encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        if (encoding == null || !encoding.contains("aws-chunked")) return body;
        var text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n") + 2;
        int size = Integer.parseInt(text.substring(0, text.indexOf("\r\n")).split(";")[0], 16);
        return text.substring(start, start + size).getBytes(StandardCharsets.ISO_8859_1);
    }
}
