package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The operators' numbers, and the live stream that says when one moves.
public final class Dashboard implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A number moved up by one; when we heard of it.
    public record Moved(String metric, Instant heard) {}

    private final Officer operator;
    private final List<Moved> moves = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Dashboard(URI platform, Officer operator) {
        this.operator = operator;
        var request = HttpRequest.newBuilder(URI.create(platform + "/v1/dashboard/stream"))
                .header("Authorization", operator.bearer())
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> listen(request));
    }

    public JsonNode overview() {
        return operator.get("/v1/dashboard/overview").require(200).json();
    }

    /// The first move of a number since then.
    public Moved awaitMove(String metric, Instant since, Duration longest) {
        return Patience.until(
                "move of " + metric + " in the live stream",
                longest,
                () -> moves.stream()
                        .filter(move ->
                                move.metric().equals(metric) && !move.heard().isBefore(since))
                        .findFirst());
    }

    private void listen(HttpRequest request) {
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith("data:") && line.contains("\"metric\""))
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .forEach(change -> moves.add(new Moved(change.get("metric").asString(), Instant.now())));
        } catch (IOException | RuntimeException closed) {
            // the stream ended; whoever waits for a move says so
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// One line of the numbers that the stories move.
    public static String line(JsonNode overview) {
        long received = 0;
        long closed = 0;
        for (var service : overview.get("applications")) {
            received += service.at("/received/total").asLong();
            closed += service.at("/closed/total").asLong();
        }
        long issued = 0;
        for (var kind : overview.at("/documents/issued"))
            issued += kind.at("/count/total").asLong();
        long reports = 0;
        for (var institution : overview.get("partnerEvents"))
            reports += institution.at("/received/total").asLong();
        return "accounts %d, reports %d, applications %d received %d closed, births registered %d, documents %d issued %d superseded"
                .formatted(
                        overview.at("/accounts/verified/total").asLong(),
                        reports,
                        received,
                        closed,
                        overview.at("/registrations/registered/total").asLong(),
                        issued,
                        overview.at("/documents/superseded/total").asLong());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
