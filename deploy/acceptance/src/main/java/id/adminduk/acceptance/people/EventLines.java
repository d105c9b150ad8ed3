package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A live stream somebody follows without signing in.
public final class EventLines implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public EventLines(URI platform, String path) {
        var request = HttpRequest.newBuilder(URI.create(platform + path))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> listen(request));
    }

    /// Waits until each of these words has come in some event; answers the last of those events.
    public String await(Duration longest, String... words) {
        return Patience.until("event with " + String.join(" and ", words), longest, () -> {
            var found = Arrays.stream(words)
                    .map(word ->
                            heard.stream().filter(line -> line.contains(word)).findFirst())
                    .toList();
            return found.stream().allMatch(Optional::isPresent) ? found.getLast() : Optional.empty();
        });
    }

    private void listen(HttpRequest request) {
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(heard::add);
        } catch (IOException | RuntimeException closed) {
            // the stream ended; whoever waits for an event says so
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
