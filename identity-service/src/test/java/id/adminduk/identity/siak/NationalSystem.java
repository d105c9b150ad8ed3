package id.adminduk.identity.siak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// The national system's stand-in: a real HTTP server in the moods such systems have.
final class NationalSystem {
    /// `DOWN` is no server at all; `SILENT` takes the request and says nothing.
    enum Mood {
        CONFIRMS,
        DECIDES_LATER,
        DOWN,
        SILENT,
        FAILS,
        BUSY,
        SHUTS_OUT,
        TALKS_NONSENSE,
        ANSWERS_ANOTHER,
        REJECTS
    }

    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final Map<String, String> signatures = new ConcurrentHashMap<>();
    private final List<String> feed = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private CountDownLatch silence = new CountDownLatch(1);
    private volatile Mood mood = Mood.CONFIRMS;

    NationalSystem() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/siak";
    }

    synchronized void becomes(Mood next) {
        silence.countDown();
        if (mood == Mood.DOWN && next != Mood.DOWN) server = listen(port);
        if (mood != Mood.DOWN && next == Mood.DOWN) server.stop(0);
        silence = new CountDownLatch(1);
        mood = next;
    }

    /// What came under this entry's id, whole.
    String received(Object entry) {
        return received.getOrDefault(entry.toString(), "");
    }

    String signature(Object entry) {
        return signatures.getOrDefault(entry.toString(), "");
    }

    /// Puts an answer into the feed, given as JSON with single quotes.
    void says(String answer) {
        feed.add(answer.replace('\'', '"'));
    }

    private HttpServer listen(int at) {
        try {
            var fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/siak/entries/", this::takeEntry);
            fresh.createContext("/siak/answers", this::giveAnswers);
            fresh.start();
            return fresh;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void takeEntry(HttpExchange exchange) throws IOException {
        var entry = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (mood == Mood.CONFIRMS || mood == Mood.DECIDES_LATER) {
            received.put(entry, body);
            signatures.put(entry, exchange.getRequestHeaders().getFirst("X-Adminduk-Signature"));
        }
        var confirmation = "{\"entry\":\"%s\",\"outcome\":\"CONFIRMED\"}";
        switch (mood) {
            case CONFIRMS -> answer(exchange, 200, confirmation.formatted(entry));
            case DECIDES_LATER -> answer(exchange, 202, "");
            case SILENT, DOWN -> keepSilent(exchange);
            case FAILS -> answer(exchange, 503, "<html>maintenance</html>");
            case BUSY -> answer(exchange, 429, "");
            case SHUTS_OUT -> answer(exchange, 403, "");
            case TALKS_NONSENSE -> answer(exchange, 200, "<html>login</html>");
            case ANSWERS_ANOTHER ->
                answer(exchange, 200, confirmation.formatted("00000000-0000-0000-0000-000000000001"));
            case REJECTS -> answer(exchange, 422, "{}");
        }
    }

    private void giveAnswers(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var after = query.equals("after=") ? 0 : Integer.parseInt(query.substring("after=".length()));
        var answers = feed.subList(Math.min(after, feed.size()), feed.size());
        if (mood == Mood.TALKS_NONSENSE) answer(exchange, 200, "[]");
        else answer(exchange, 200, "{\"answers\":%s,\"next\":\"%d\"}".formatted(answers, feed.size()));
    }

    private void keepSilent(HttpExchange exchange) {
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
