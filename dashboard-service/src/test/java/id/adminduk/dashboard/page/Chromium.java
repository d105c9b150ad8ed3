package id.adminduk.dashboard.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real browser without a window, driven over its own debugging protocol.
final class Chromium implements AutoCloseable, WebSocket.Listener {
    static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder incoming = new StringBuilder();
    private final Process process;
    private final WebSocket socket;
    private @Nullable String session;

    Chromium(Path profile) throws Exception {
        process = new ProcessBuilder(List.of(
                        PROGRAM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--accept-lang=id",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var port = profile.resolve("DevToolsActivePort");
        await().atMost(40, SECONDS)
                .until(() -> Files.exists(port) && Files.readAllLines(port).size() == 2);
        var lines = Files.readAllLines(port);
        var address = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        socket = http.newWebSocketBuilder().buildAsync(address, this).get(20, SECONDS);
        var target = call("Target.createTarget", Map.of("url", "about:blank"));
        var page = Map.of("targetId", target.path("targetId").asString(), "flatten", true);
        session = call("Target.attachToTarget", page).path("sessionId").asString();
    }

    void open(String address) {
        call("Page.navigate", Map.of("url", address));
    }

    /// What somebody in front of the screen can read.
    String visibleText() {
        var expression = Map.<String, Object>of("expression", "document.body ? document.body.innerText : ''");
        return call("Runtime.evaluate", expression).path("result").path("value").asString();
    }

    void look(int width, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /// Whether the page is wider than the screen.
    boolean scrollsSideways() {
        var expression = "document.documentElement.scrollWidth > window.innerWidth";
        return call("Runtime.evaluate", Map.of("expression", expression))
                .path("result")
                .path("value")
                .asBoolean();
    }

    void screenshot(Path file) throws IOException {
        var picture = call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(picture.path("data").asString()));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        var message = JSON.createObjectNode().put("id", calls.incrementAndGet()).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) message.put("sessionId", session);
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(calls.get(), answer);
        socket.sendText(message.toString(), true);
        return answer.orTimeout(20, SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        incoming.append(part);
        if (last) {
            var message = JSON.readTree(incoming.toString());
            incoming.setLength(0);
            var answer = waiting.remove(message.path("id").asInt(0));
            if (answer != null) answer.complete(message.path("result"));
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        http.shutdownNow();
    }
}
