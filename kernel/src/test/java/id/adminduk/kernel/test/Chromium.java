package id.adminduk.kernel.test;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real browser the size of a small phone, driven over the DevTools protocol.
public final class Chromium implements AutoCloseable {
    public static final int WIDTH = 360;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEIGHT = 740;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private String session = "";

    /// Where this machine has one.
    public static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param more further switches
    public Chromium(Path executable, Path profile, String... more) {
        try {
            var command = new ArrayList<>(List.of(
                    executable.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-dev-shm-usage",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile));
            command.addAll(List.of(more));
            command.add("about:blank");
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address(), new Ear())
                    .join();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var target = send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        send("Page.enable", Map.of());
        send("Log.enable", Map.of());
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 2, "mobile", true));
    }

    public void go(String address) {
        send("Page.navigate", Map.of("url", address));
        waitFor("true");
    }

    /// Waits for a page that is there whole: the address changes while its form is still on its way.
    public void waitFor(String condition) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> evaluate("document.readyState === 'complete' && (%s)".formatted(condition))
                        .asBoolean());
    }

    /// Types as a person does, then sends the form.
    public void submit(Map<String, String> fields) {
        fields.forEach((id, text) -> {
            evaluate("document.getElementById('%s').focus()".formatted(id));
            send("Input.insertText", Map.of("text", text));
        });
        evaluate("document.querySelector('button[type=submit]').click()");
    }

    public String textOf(String selector) {
        return evaluate("document.querySelector('%s').textContent".formatted(selector))
                .asString();
    }

    /// What the script gives, null where it gives nothing; a script that fails in the page fails here.
    public JsonNode evaluate(String script) {
        var outcome =
                send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (outcome.has("exceptionDetails")) throw new IllegalStateException(script + ": " + outcome);
        return outcome.at("/result/value");
    }

    /// What the browser found wrong with the page: a blocked style or script, a missing file.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public void keepPicture(Path file) {
        var picture = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(picture.get("data").asString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public JsonNode send(String method, Map<String, Object> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        var message = new HashMap<String, Object>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) message.put("sessionId", session);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join()); // it writes into its profile to the last
    }

    private URI address() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = output.readLine()) != null) {
            int start = line.indexOf("ws://");
            if (start < 0) continue;
            Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {})); // a full pipe would stop the browser
            return URI.create(line.substring(start).strip());
        }
        throw new IOException("the browser did not start");
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                understand(JSON.readTree(heard.toString()));
                heard.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void understand(JsonNode message) {
            if (message.has("id")) {
                var answer = waiting.remove(message.get("id").asInt());
                if (message.has("error"))
                    answer.completeExceptionally(
                            new IllegalStateException(message.get("error").toString()));
                else answer.complete(message.get("result"));
            } else if ("Log.entryAdded".equals(message.at("/method").asString(""))) {
                complaints.add(message.at("/params/entry").toString());
            }
        }
    }
}
