package id.adminduk.dashboard.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.dashboard.DashboardTest;
import id.adminduk.dashboard.Office.Birth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StreamIT extends DashboardTest {
    @Autowired
    private ChangeWatch watch;

    @Test
    void numbersArriveWithinASecondOfTheEvent() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            warmUp();
            var lines = open(client);
            untilData(lines, "\"asOf\"");
            var announced = Instant.now();
            office().submitted(Birth.reportedAt(announced));
            untilData(lines, "\"metric\":\"APPLICATIONS_RECEIVED\"");
            untilData(lines, "\"asOf\"");
            assertThat(Duration.between(announced, Instant.now())).isLessThan(Duration.ofSeconds(1));
            client.shutdownNow();
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastEventSeen() throws Exception {
        var before = lastChange();
        office().submitted(Birth.reportedAt(Instant.now()));
        office().submitted(Birth.reportedAt(Instant.now()));
        await().atMost(20, SECONDS).until(() -> lastChange() >= before + 2);
        try (var client = HttpClient.newHttpClient()) {
            var lines = open(client, "Last-Event-ID", Long.toString(before));
            assertThat(untilLine(lines, "id: ")).isEqualTo("id: " + (before + 1));
            assertThat(untilLine(lines, "id: ")).isEqualTo("id: " + (before + 2));
            client.shutdownNow();
        }
    }

    @Test
    void silenceIsFilledWithBeats() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(untilLine(open(client), ": beat")).isEqualTo(": beat");
            client.shutdownNow();
        }
    }

    @Test
    void everythingIsFreedWhenTheClientLeaves() throws Exception {
        await().atMost(10, SECONDS).until(() -> watch.openStreams() == 0);
        var client = HttpClient.newHttpClient();
        untilData(open(client), "\"asOf\"");
        assertThat(watch.openStreams()).isEqualTo(1);
        client.shutdownNow();
        await().atMost(10, SECONDS).until(() -> watch.openStreams() == 0);
    }

    @Test
    void anUnreadableEventIdIsRefused() {
        var answer = get("/v1/dashboard/stream", "Authorization", operator(), "Last-Event-ID", "first");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private void warmUp() {
        var before = lastChange();
        office().submitted(Birth.reportedAt(Instant.now()));
        await().atMost(20, SECONDS).until(() -> lastChange() > before);
    }

    private long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from change")
                .query(Long.class)
                .single();
    }

    private BufferedReader open(HttpClient client, String... headers) throws IOException, InterruptedException {
        var request = to("/v1/dashboard/stream", "Authorization", operator());
        if (headers.length > 0) request.headers(headers);
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    private static void untilData(BufferedReader lines, String content) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ") && line.contains(content)) return;
        }
        throw new AssertionError("the stream ended before " + content);
    }

    private static String untilLine(BufferedReader lines, String start) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) return line;
        }
        throw new AssertionError("the stream ended before " + start);
    }
}
