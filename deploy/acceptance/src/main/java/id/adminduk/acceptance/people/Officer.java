package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Somebody who works at the office, in the officers' program.
public final class Officer {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String value, Instant since) {
        boolean isFresh() {
            return since.plus(KEPT).isAfter(Instant.now());
        }
    }

    private final Web web;
    private final String bearer;

    private Officer(URI platform, String token) {
        this.web = new Web(platform);
        this.bearer = "Bearer " + token;
    }

    /// Signs in with password and authenticator. Whoever asks twice in a while gets the token of the first time, as a
    /// program would keep it.
    public static Officer signedIn(URI platform, Path keyFolder, String userName) {
        var token = TOKENS.compute(
                platform + " " + userName,
                (_, kept) -> kept != null && kept.isFresh()
                        ? kept
                        : new Token(newToken(platform, keyFolder, userName), Instant.now()));
        return new Officer(platform, Objects.requireNonNull(token).value());
    }

    private static String newToken(URI platform, Path keyFolder, String userName) {
        var password = demoValue(keyFolder, "passwords", userName);
        var authenticator = new Authenticator(demoValue(keyFolder, "totp", userName));
        return SignIn.token(platform, "petugas-web", userName, password, authenticator);
    }

    private static String demoValue(Path keyFolder, String file, String userName) {
        var values = new Properties();
        try (var text = Files.newBufferedReader(keyFolder.resolve("demo/" + file + ".properties"))) {
            values.load(text);
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    "the demo " + file + " are missing; was deploy/up started with --demo?", absent);
        }
        return values.getProperty(userName);
    }

    public String bearer() {
        return bearer;
    }

    public Answer get(String path) {
        return web.get(path, "Authorization", bearer);
    }

    /// Whether the case stands in the list of what waits in this state, all pages of it.
    public boolean sees(String state, String id) {
        var path = "/v1/worklists?limit=100&state=" + state;
        var page = get(path).require(200).json();
        while (true) {
            for (var item : page.get("items")) if (item.get("id").asString().equals(id)) return true;
            if (!page.hasNonNull("next")) return false;
            page = get(path + "&cursor=" + page.get("next").asString())
                    .require(200)
                    .json();
        }
    }

    /// At the counter, for a resident who stands before it.
    public JsonNode openFor(String nik, String service) {
        return web.json(
                        "POST",
                        "/v1/applications",
                        Map.of("service", service, "applicant", Map.of("nik", nik)),
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .require(201)
                .json();
    }

    public Answer fill(String id, Object form) {
        return web.json(
                "PUT",
                "/v1/applications/%s/form".formatted(id),
                form,
                "Authorization",
                bearer,
                "If-Match",
                "\"v%d\"".formatted(read(id).get("version").asLong()));
    }

    /// At the counter the original is shown, nothing is uploaded (domain.md 3.1).
    public Answer sawOriginal(String id, String requirement) {
        return web.json(
                "POST",
                "/v1/applications/%s/originals".formatted(id),
                Map.of("requirement", requirement),
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    public Answer submit(String id) {
        return web.json(
                "POST",
                "/v1/applications/%s/submission".formatted(id),
                Map.of(),
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    public JsonNode awaitState(String id, String state, Duration longest) {
        return Patience.until(
                "state " + state,
                longest,
                () -> Optional.of(read(id))
                        .filter(shown -> shown.get("state").asString().equals(state)));
    }

    /// A creating or deciding call with a fresh key.
    public Answer post(String path, Object body) {
        return web.json(
                "POST",
                path,
                body,
                "Authorization",
                bearer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /// A change of the version somebody has seen.
    public Answer change(String method, String path, Object body, long version) {
        return web.json(method, path, body, "Authorization", bearer, "If-Match", "\"v%d\"".formatted(version));
    }

    public JsonNode read(String id) {
        return get("/v1/applications/" + id).require(200).json();
    }

    public Answer askToFix(String id, String requirement, String code) {
        return decide(id, "fix-request", Map.of("items", List.of(Map.of("requirement", requirement, "code", code))));
    }

    public Answer reject(String id, String code) {
        return decide(id, "rejection", Map.of("items", List.of(Map.of("code", code))));
    }

    public Answer verify(String id) {
        return decide(id, "verification", Map.of());
    }

    public Answer approve(String id) {
        return decide(id, "approval", Map.of());
    }

    /// On what was read just now; somebody faster makes it a 412.
    private Answer decide(String id, String verb, Object body) {
        var version = read(id).get("version").asLong();
        return web.json(
                "POST",
                "/v1/applications/%s/%s".formatted(id, verb),
                body,
                "Authorization",
                bearer,
                "If-Match",
                "\"v%d\"".formatted(version));
    }
}
