package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersIT extends AnsweringTest {
    @Test
    void everyFailureIsAProblem() throws Exception {
        expectProblem(get("/things/me", null), 401, "unauthenticated");
        expectProblem(get("/things/me", "Bearer nonsense"), 401, "invalid-token");
        expectProblem(get("/officers/thing", citizen), 403, "forbidden");
        expectProblem(get("/not/listed", citizen), 404, "not-found");
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
        expectProblem(post("{\"name\":\"a\\u0000\",\"nik\":\"1305011708900001\"}", "h"), 400, "malformed-json");
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

    /// S29: another case is another path, and one that nobody named is not there for whoever is signed in.
    @Test
    void aPathNoRuleNamesIsNotThere() throws Exception {
        for (var path : List.of("/Things/me", "/nowhere", "/%54hings/me"))
            expectProblem(get(path, citizen), 404, "not-found");
        expectProblem(get("/Internal/thing", service.bearer()), 404, "not-found");
        expectProblem(get("/Internal/thing", citizen), 401, "invalid-token");
        expectProblem(get("/nowhere", null), 401, "unauthenticated");
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
    void onlyHealthIsShownOfTheInside() throws Exception {
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/actuator", "/actuator/beans")) {
            assertThat(get(path, citizen).statusCode()).as(path).isIn(403, 404);
        }
    }
}
