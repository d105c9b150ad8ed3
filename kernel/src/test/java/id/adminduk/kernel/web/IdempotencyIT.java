package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends AnsweringTest {
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
}
