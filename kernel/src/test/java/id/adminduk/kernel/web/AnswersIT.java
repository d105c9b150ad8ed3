package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.Nik;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestInfrastructure.class, AnswersIT.Things.class})
@ActiveProfiles("test")
class AnswersIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServiceToken service;

    @Autowired
    Things things;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String citizen = TestTokens.citizen(UUID.randomUUID());

    record Thing(String name, Nik nik, Object more) {}

    record Made(UUID id) {}

    @RestController
    static class Things {
        private final Idempotency idempotency;
        private final JdbcClient jdbc;
        final AtomicInteger runs = new AtomicInteger();

        Things(Idempotency idempotency, JdbcClient jdbc) {
            this.idempotency = idempotency;
            this.jdbc = jdbc;
        }

        @PostMapping("/things")
        ResponseEntity<Made> make(@RequestBody Thing thing, IdempotencyKey key) {
            return idempotency.once(key, thing, Made.class, () -> {
                runs.incrementAndGet();
                var made = new Made(UUID.randomUUID());
                jdbc.sql("insert into thing (id, name) values (:id, :name)")
                        .param("id", made.id())
                        .param("name", thing.name())
                        .update();
                if (thing.name().equals("refused")) throw new StaleVersion();
                return ResponseEntity.created(URI.create("/things/" + made.id()))
                        .body(made);
            });
        }

        @PutMapping("/things/{id}")
        void change(@PathVariable UUID id, IfMatch version) {
            version.require(3);
        }

        @GetMapping("/things/me")
        Map<String, Object> me(CurrentUser user) {
            return Map.of("subject", user.subject(), "citizen", user.has(Role.CITIZEN));
        }

        @GetMapping("/failing")
        void fail() {
            throw new IllegalStateException("secret 1305011708900001");
        }

        @GetMapping("/internal/thing")
        String internal() {
            return "for services";
        }

        @GetMapping("/officers/thing")
        String officers() {
            return "for officers";
        }
    }

    @Test
    void everyFailureIsAProblem() throws Exception {
        expectProblem(get("/things/me", null), 401, "unauthenticated");
        expectProblem(get("/things/me", "Bearer nonsense"), 401, "invalid-token");
        expectProblem(get("/officers/thing", citizen), 403, "forbidden");
        expectProblem(get("/not/listed", citizen), 403, "forbidden");
        expectProblem(get("/things/of/nobody", citizen), 404, "not-found");
        expectProblem(send("DELETE", "/things", citizen, "", Map.of()), 405, "method-not-allowed");
        expectProblem(
                send("POST", "/things", citizen, "<x/>", Map.of("Content-Type", "text/xml", "Idempotency-Key", "a")),
                415,
                "unsupported-media-type");
        expectProblem(post("{\"name\":", "b"), 400, "malformed-json");
        expectProblem(post("{\"name\":\"a\",\"name\":\"b\",\"nik\":\"1305011708900001\"}", "c"), 400, "malformed-json");
        expectProblem(
                post("{\"name\":\"a\",\"nik\":\"1305011708900001\",\"role\":\"ADMIN\"}", "d"), 400, "unknown-property");
        expectProblem(post("{\"name\":\"a\",\"nik\":\"1305011708900001\"} {}", "e"), 400, "malformed-json");
        expectProblem(
                post("{\"name\":\"a\",\"more\":" + "[".repeat(60) + "]".repeat(60) + "}", "f"), 400, "json-too-deep");
        expectProblem(post("{\"name\":\"a\",\"nik\":\"130501\"}", "g"), 422, "nik-invalid");
        assertThat(post("{\"name\":\"a\",\"nik\":\"130501\"}", "g").body())
                .contains("#/nik")
                .doesNotContain("130501\"");
        expectProblem(get("/failing", citizen), 500, "internal-error");
        assertThat(get("/failing", citizen).body()).doesNotContain("secret").doesNotContain("1305011708900001");
    }

    @Test
    void problemsSpeakTheCallersLanguageAndNameTheRequest() throws Exception {
        var english = send(
                "GET",
                "/things/me",
                null,
                "",
                Map.of("Accept-Language", "en-GB,en;q=0.9", "X-Request-Id", "abcdefgh-1"));
        assertThat(english.body()).contains("You are not signed in").contains("abcdefgh-1");
        assertThat(get("/things/me", null).body()).contains("Anda belum masuk");
        assertThat(english.headers().firstValue("X-Request-Id")).contains("abcdefgh-1");
        assertThat(english.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(english.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(english.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void internalPathsTakeOnlyOurOwnTokens() throws Exception {
        assertThat(get("/internal/thing", service.bearer()).statusCode()).isEqualTo(200);
        expectProblem(get("/internal/thing", citizen), 401, "invalid-token");
        expectProblem(get("/internal/thing", null), 401, "unauthenticated");
        expectProblem(get("/things/me", service.bearer()), 401, "invalid-token");
    }

    @Test
    void aTokenBoundToAKeyIsNoneForItsBearer() throws Exception {
        var claims = Map.<String, Object>of("sub", UUID.randomUUID().toString(), "roles", List.of("CITIZEN"));
        assertThat(get("/things/me", TestTokens.of(claims)).statusCode()).isEqualTo(200);
        var bound = new HashMap<>(claims);
        bound.put("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        expectProblem(get("/things/me", TestTokens.of(bound)), 401, "invalid-token");
    }

    @Test
    void changesNeedTheVersionTheyChange() throws Exception {
        expectProblem(put(Map.of()), 428, "precondition-required");
        expectProblem(put(Map.of("If-Match", "\"v2\"")), 412, "stale-version");
        expectProblem(put(Map.of("If-Match", "W/\"v3\"")), 412, "stale-version");
        assertThat(put(Map.of("If-Match", ETags.of(3))).statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() throws Exception {
        var body = "{\"name\":\"once\",\"nik\":\"1305011708900001\"}";
        var first = post(body, "key-1");
        var again = post(body, "\"key-1\"");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(count("once")).isEqualTo(1);
        expectProblem(
                post("{\"name\":\"other\",\"nik\":\"1305011708900001\"}", "key-1"), 422, "idempotency-key-reused");
        expectProblem(
                send("POST", "/things", citizen, body, Map.of("Content-Type", "application/json")),
                400,
                "idempotency-key-required");
        expectProblem(post(body, "x".repeat(300)), 400, "idempotency-key-invalid");
        var stranger = send(
                "POST",
                "/things",
                TestTokens.citizen(UUID.randomUUID()),
                body,
                Map.of("Content-Type", "application/json", "Idempotency-Key", "key-1"));
        assertThat(stranger.body()).isNotEqualTo(first.body());
    }

    @Test
    void aRefusalStoresNothingAndMayBeTriedAgain() throws Exception {
        var body = "{\"name\":\"refused\",\"nik\":\"1305011708900001\"}";
        expectProblem(post(body, "key-2"), 412, "stale-version");
        expectProblem(post(body, "key-2"), 412, "stale-version");
        assertThat(count("refused")).isZero();
    }

    @Test
    void fiftyAtOnceMakeOne() throws Exception {
        var body = "{\"name\":\"race\",\"nik\":\"1305011708900001\"}";
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .<Future<Integer>>mapToObj(
                            _ -> pool.submit(() -> post(body, "key-3").statusCode()))
                    .toList();
            for (var answer : answers) assertThat(answer.get()).isIn(201, 409);
        }
        assertThat(count("race")).isEqualTo(1);
        assertThat(post(body, "key-3").statusCode()).isEqualTo(201);
    }

    @Test
    void onlyHealthIsShownOfTheInside() throws Exception {
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/actuator", "/actuator/beans")) {
            assertThat(get(path, citizen).statusCode()).as(path).isIn(403, 404);
        }
    }

    private int count(String name) {
        return jdbc.sql("select count(*) from thing where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static void expectProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:adminduk:problem:" + code);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send("GET", path, token, "", Map.of());
    }

    private HttpResponse<String> put(Map<String, String> headers) throws Exception {
        return send("PUT", "/things/" + UUID.randomUUID(), citizen, "", headers);
    }

    private HttpResponse<String> post(String body, String key) throws Exception {
        return send(
                "POST", "/things", citizen, body, Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    private HttpResponse<String> send(
            String method, String path, String token, String body, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", token);
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
