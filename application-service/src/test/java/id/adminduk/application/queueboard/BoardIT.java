package id.adminduk.application.queueboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Api;
import id.adminduk.application.Places;
import id.adminduk.application.RunningService;
import id.adminduk.application.servicepoint.ServicePoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class BoardIT extends RunningService {
    private static final String LINE = "POLI UMUM";

    @Autowired
    private QueueWatch watch;

    @Autowired
    private BoardQueries queries;

    @Autowired
    private ServicePoints points;

    @Autowired
    private QueueProperties settings;

    @LocalServerPort
    private int port;

    @Test
    void theBoardTellsNumbersAndNoPersons() {
        var point = Places.open(api);
        issue(point);
        issue(point);
        next(point);
        var board = api.get("/v1/queues/" + point, "");
        assertThat(board.text("/calls/0/label")).isEqualTo("A-001");
        assertThat(board.text("/calls/0/counter")).isEqualTo("1");
        assertThat(board.text("/calls/0/calledAt")).endsWith("+07:00");
        assertThat(board.text("/lines/0/waiting")).isEqualTo("1");
        assertThat(board.body().at("/calls/0").propertyNames())
                .containsExactlyInAnyOrder("label", "line", "counter", "call", "serving", "calledAt");
        assertThat(api.get("/v1/queues/" + UUID.randomUUID(), "").status()).isEqualTo(404);
    }

    @Test
    void whoHoldsTheCodeSeesTheirPlaceMove() {
        var point = Places.open(api);
        issue(point);
        issue(point);
        var code = issue(point).text("/code");
        assertThat(standing(code).text("/ahead")).isEqualTo("2");
        next(point);
        assertThat(standing(code).text("/ahead")).isEqualTo("1");
        assertThat(standing(code).text("/state")).isEqualTo("WAITING");
        serve(point);
        serve(point);
        var called = next(point);
        assertThat(standing(code).text("/state")).isEqualTo("CALLED");
        assertThat(standing(code).text("/counter")).isEqualTo(called.text("/counter"));
        assertThat(standing(UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void theEstimateComesFromHowLongTheLastOnesTook() {
        var point = Places.open(api);
        for (int each = 0; each < 3; each++) issue(point);
        next(point);
        serve(point);
        tookTenMinutes(point);
        next(point);
        var code = issue(point).text("/code"); // one at the only open counter, one waiting before this one
        var asked = OffsetDateTime.now(ZoneOffset.UTC);
        var estimated = OffsetDateTime.parse(standing(code).text("/estimatedAt"));
        assertThat(estimated.minusMinutes(20)).isBetween(asked.minusSeconds(1), OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(api.get("/v1/queues/" + point, "").text("/lines/0/waitSeconds"))
                .isEqualTo("1800");
    }

    private void tookTenMinutes(UUID point) {
        jdbc.sql("update queue_ticket set called_at = ended_at - interval '10 minutes'"
                        + " where point_id = :point and state = 'DONE'")
                .param("point", point)
                .update();
    }

    @Test
    void aDisplayHearsACallWithinSeconds() throws Exception {
        var point = Places.open(api);
        var label = issue(point).text("/ticket/label");
        try (var client = HttpClient.newHttpClient()) {
            var lines = open(client, "/v1/queues/" + point + "/stream");
            assertThat(nextData(lines, "board").at("/calls")).isEmpty();
            next(point);
            assertThat(nextData(lines, "board").at("/calls/0/label").asString(""))
                    .isEqualTo(label);
            client.shutdownNow();
        }
        untilNobodyListens(point);
    }

    @Test
    void aTicketIsFollowedUntilItIsCalled() throws Exception {
        var point = Places.open(api);
        issue(point);
        var code = issue(point).text("/code");
        try (var client = HttpClient.newHttpClient()) {
            var lines = open(client, "/v1/queues/tickets/" + code + "/stream");
            assertThat(nextData(lines, "ticket").at("/ahead").asInt(-1)).isEqualTo(1);
            next(point);
            assertThat(nextData(lines, "ticket").at("/ahead").asInt(-1)).isZero();
            client.shutdownNow();
        }
        untilNobodyListens(point);
    }

    /// Who left is noticed by what is sent next.
    private void untilNobodyListens(UUID point) {
        await().atMost(30, SECONDS).pollInterval(1, SECONDS).until(() -> {
            issue(point);
            return watch.openStreams() == 0;
        });
    }

    @Test
    void anyCopyOfTheServiceSeesACallMadeAtAnother() throws Exception {
        var point = Places.open(api);
        issue(point);
        var other = new QueueWatch(new Boards(queries, points, settings, Clock.systemUTC()));
        other.start();
        assertThat(other.open(point, 1)).isTrue();
        assertThat(other.open(point, 1)).as("no more streams than it may have").isFalse();
        var shown = other.refresh(point);
        next(point);
        other.look();
        assertThat(other.awaitOther(point, shown, Duration.ofSeconds(5)).calling())
                .hasSize(1);
        other.close(point);
        assertThat(other.openStreams()).isZero();
    }

    @Test
    void aStreamOfNothingIsRefused() {
        assertThat(api.get("/v1/queues/" + UUID.randomUUID() + "/stream", "").status())
                .isEqualTo(404);
        assertThat(api.get("/v1/queues/tickets/unknown/stream", "").status()).isEqualTo(404);
    }

    private Api.Answer issue(UUID point) {
        return api.create("/v1/queues/" + point + "/tickets", Places.FRONT, Map.of("line", LINE));
    }

    private Api.Answer standing(String code) {
        return api.get("/v1/queues/tickets/" + code, "");
    }

    private Api.Answer next(UUID point) {
        return api.change("POST", "/v1/queues/" + point + "/counters/1/next", Places.FRONT, "", "");
    }

    /// Whoever is at the counter, or else the next.
    private void serve(UUID point) {
        var called = jdbc.sql("select id from queue_ticket where point_id = :point and state = 'CALLED'")
                .param("point", point)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> next(point).id());
        for (var step : new String[] {"service", "completion"}) {
            long version = jdbc.sql("select version from queue_ticket where id = :id")
                    .param("id", called)
                    .query(Long.class)
                    .single();
            api.change("POST", "/v1/queues/tickets/" + called + "/" + step, Places.FRONT, "\"v" + version + "\"", "");
        }
    }

    private BufferedReader open(HttpClient client, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    private static JsonNode nextData(BufferedReader lines, String event) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.equals("event: " + event)) continue;
            return JSON.readTree(lines.readLine().substring("data: ".length()));
        }
        throw new AssertionError("the stream ended");
    }
}
