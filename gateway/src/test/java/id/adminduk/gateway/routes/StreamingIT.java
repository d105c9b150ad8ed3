package id.adminduk.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import id.adminduk.gateway.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Live streams and long answers pass piece by piece, and an end on one side is an end on the other.
@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class StreamingIT extends GatewayTest {
    private static final HttpServer DASHBOARD = start();
    private static final BlockingQueue<String> PIECES = new LinkedBlockingQueue<>();
    private static final AtomicBoolean SERVICE_NOTICED = new AtomicBoolean();

    /// Its own, so that its context is started with the stand-in in place.
    @DynamicPropertySource
    static void dashboard(DynamicPropertyRegistry properties) {
        properties.add("spring.application.name", () -> "gateway-streaming");
    }

    @BeforeEach
    void startAnew() {
        PIECES.clear();
        SERVICE_NOTICED.set(false);
    }

    @AfterAll
    static void stop() {
        Platform.standIn("dashboard", null);
        DASHBOARD.stop(0);
    }

    @Test
    void eventsArriveWhenTheyAreSent() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            PIECES.add("id: 1\ndata: one\n\n");
            var lines = open(http);
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEqualTo("data: one");
            assertThat(lines.readLine()).isEmpty();
            PIECES.add("data: two\n\n");
            assertThat(lines.readLine()).isEqualTo("data: two");
            PIECES.add("END");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void theServiceNoticesThatTheClientLeftAndNobodyCallsItAnError(CapturedOutput log) throws Exception {
        var http = HttpClient.newHttpClient();
        PIECES.add("data: one\n\n");
        assertThat(open(http).readLine()).isEqualTo("data: one");
        http.shutdownNow();
        await().atMost(10, SECONDS).until(() -> {
            PIECES.add(": beat\n\n");
            return SERVICE_NOTICED.get();
        });
        await("line of the access log").until(() -> log.getAll().contains("GET live 200"));
        assertThat(log.getAll()).doesNotContain("ERROR");
    }

    @Test
    void aCutAnswerNeverLooksComplete() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            PIECES.add("data: one\n\n");
            var lines = open(http);
            assertThat(lines.readLine()).isEqualTo("data: one");
            PIECES.add("CUT");
            assertThatThrownBy(() -> {
                        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                            assertThat(line).isEmpty();
                        }
                    })
                    .isInstanceOf(IOException.class);
            http.shutdownNow();
        }
    }

    private BufferedReader open(HttpClient http) throws Exception {
        var uri = URI.create("http://localhost:" + browser().port() + "/v1/dashboard/stream");
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.valid())
                .build();
        HttpResponse<java.io.InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", StreamingIT::serve);
            server.start();
            Platform.standIn("dashboard", server.getAddress().getPort());
            return server;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        try {
            for (var piece = PIECES.take(); !piece.equals("END"); piece = PIECES.take()) {
                if (piece.equals("CUT")) throw new IOException("cut on purpose");
                out.write(piece.getBytes(UTF_8));
                out.flush();
            }
            exchange.close();
        } catch (IOException left) {
            SERVICE_NOTICED.set(true);
            throw left;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
