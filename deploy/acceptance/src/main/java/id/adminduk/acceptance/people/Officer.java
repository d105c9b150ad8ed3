package id.adminduk.acceptance.people;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/// Somebody who works at the office, in the officers' program.
public final class Officer {
    private final Web web;
    private final String bearer;

    private Officer(URI platform, String token) {
        this.web = new Web(platform);
        this.bearer = "Bearer " + token;
    }

    public static Officer signedIn(URI platform, Path keyFolder, String userName) {
        return new Officer(platform, SignIn.token(platform, "petugas-web", userName, password(keyFolder, userName)));
    }

    private static String password(Path keyFolder, String userName) {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(keyFolder.resolve("demo/passwords.properties"))) {
            passwords.load(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(
                    "the demo passwords are missing; was deploy/up started with --demo?", absent);
        }
        return passwords.getProperty(userName);
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
