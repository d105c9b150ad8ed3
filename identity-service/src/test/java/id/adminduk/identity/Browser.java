package id.adminduk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person's browser and the program in it do, one request at a time, redirects by hand.
public final class Browser {
    public static final String CALLBACK = "http://127.0.0.1:45671/callback";
    public static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private String userAgent = "test";
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Browser(String base) {
        this.base = base;
    }

    public Browser calledA(String name) {
        userAgent = name;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).GET();
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public HttpResponse<String> delete(String path, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).DELETE();
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /// JSON with a method of its own.
    public HttpResponse<String> send(String method, String path, BodyPublisher json, String bearer, String... headers) {
        var request = HttpRequest.newBuilder(at(path))
                .method(method, json)
                .header("Content-Type", "application/json")
                .header("Authorization", bearer);
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public HttpResponse<String> postJson(String path, String json, String... headers) {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public HttpResponse<String> postForm(String path, Map<String, String> form, String... headers) {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    /// The page a program sends people to.
    public static String authorize(String clientId) {
        return authorize(clientId, CALLBACK);
    }

    public static String authorize(String clientId, String redirect) {
        return authorize(clientId, redirect, "openid");
    }

    public static String authorize(String clientId, String redirect, String scope) {
        return "/oauth2/authorize?"
                + encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        clientId,
                        "redirect_uri",
                        redirect,
                        "scope",
                        scope,
                        "state",
                        "s-1",
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge()));
    }

    /// Fills in the sign-in page and sends it.
    public HttpResponse<String> signIn(String name, String password) {
        return submit("/login", Map.of("username", name, "password", password));
    }

    /// Fills in the form of this page and sends it.
    public HttpResponse<String> submit(String page, Map<String, String> fields) {
        return submit(page, page, fields);
    }

    /// The same where the form leads elsewhere.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var form = CSRF.matcher(get(page).body());
        if (!form.find()) throw new AssertionError("no form with a token");
        var all = new HashMap<>(fields);
        all.put("_csrf", form.group(1));
        return postForm(action, all);
    }

    /// Follows the way back into the program and takes the code out of its callback.
    public String codeIn(HttpResponse<String> signedIn) {
        var back = URI.create(location(signedIn));
        return query(location(get(back.getRawPath() + "?" + back.getRawQuery())))
                .get("code");
    }

    /// Signs in for a program and takes the code out of its callback.
    public String code(String clientId, String name, String password) {
        get(authorize(clientId));
        return codeIn(signIn(name, password));
    }

    public HttpResponse<String> exchange(String clientId, String code) {
        return postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", clientId,
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", VERIFIER));
    }

    public HttpResponse<String> refresh(String clientId, String refreshToken) {
        return postForm(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", refreshToken));
    }

    public JsonNode tokens(String clientId, String name, String password) {
        return json(exchange(clientId, code(clientId, name, password)));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + response));
    }

    public static Map<String, String> query(String address) {
        return Pattern.compile("&")
                .splitAsStream(URI.create(address).getQuery())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /// The claims a token carries, unverified.
    public static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    public static JsonNode header(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[0]));
    }

    private static String challenge() {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public URI at(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.setHeader("User-Agent", userAgent).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
