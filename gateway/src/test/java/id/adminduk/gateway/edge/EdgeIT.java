package id.adminduk.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import id.adminduk.gateway.Tokens;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// S29, S50 to S55, S89 to S92: requests that are wrong whatever their path, and what every answer carries.
@TestPropertySource(
        properties = {
            "adminduk.gateway.edge.allowed-origins=https://warga.example",
            "adminduk.gateway.limits.address.burst=100000"
        })
class EdgeIT extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW"})
    void otherMethodsAreRefused(String method) {
        var answer = browser().raw(method + " /v1/services HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("\r\nAllow:")
                .contains("method-not-allowed", "X-Content-Type-Options");
    }

    /// Every path below `/v1` of every service's description.
    static Stream<String> apiPaths() throws IOException {
        try (var files = Files.list(RepositoryRoot.find().resolve("docs/api"))) {
            return files
                    .filter(file -> file.toString().endsWith(".openapi.json"))
                    .flatMap(file -> JsonMapper.shared().readTree(file.toFile()).get("paths").propertyNames().stream())
                    .filter(path -> path.startsWith("/v1/"))
                    .map(path -> path.replaceAll("\\{[^}]+}", "0198a000-0000-7000-8000-000000000009"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("apiPaths")
    void crookedPathsReachNothing(String path) {
        var rest = path.substring("/v1/".length());
        var token = Tokens.validFor(path);
        for (var way : List.of(
                "//v1/" + rest,
                "/v1//" + rest,
                "/v1/./" + rest,
                "/v1/x/../" + rest,
                "/v1/%2e%2e/v1/" + rest,
                "/v1/%252e%252e/" + rest,
                "/v1;x=1/" + rest,
                path + ";x=1",
                path + "%00",
                "/v1%2f" + rest,
                "/v1\\" + rest,
                "/V1/" + rest,
                "/v1/" + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1))) {
            var answer = browser()
                    .raw("GET " + way + " HTTP/1.1\nHost: localhost\nAuthorization: Bearer " + token
                            + "\nConnection: close\n\n");
            assertThat(answer).as(way).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("Exception");
        }
        for (var service : List.of("identity", "application", "document", "partner", "dashboard"))
            Platform.service(service).verify(0, anyRequestedFor(urlMatching("(?i)/+v1.*")));
    }

    @Test
    void crookedPathsAreAnsweredByAProblem() {
        var answer = browser().raw("GET /v1/worklists;x=1 HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void aForeignHostIsRefusedAndNotRepeated() {
        var answer = browser().raw("GET /v1/services HTTP/1.1\nHost: evil.example\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 421").contains("foreign-host").doesNotContain("evil.example");
    }

    @Test
    void longAddressesAreRefused() {
        var answer = browser().get("/v1/services?x=" + "a".repeat(10_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("\"code\":\"uri-too-long\"");
    }

    @Test
    void largeHeadersCloseTheConnection() {
        var answer = browser().raw("GET /v1/services HTTP/1.1\nHost: localhost\nX-Big: " + "a".repeat(20_000) + "\n\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31).*");
    }

    @Test
    void manyHeadersCloseTheConnection() {
        var headers = new StringBuilder();
        for (int i = 0; i < 150; i++) headers.append("X-").append(i).append(": 1\n");
        var answer = browser().raw("GET /v1/services HTTP/1.1\nHost: localhost\n" + headers + "\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|31).*");
    }

    @Test
    void aPreflightFromElsewhereIsRefused() {
        var answer = preflight("https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void aListedFrontEndMayCall() {
        var answer = preflight("https://warga.example");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://warga.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var call = browser().get("/v1/services", "Origin", "https://warga.example");
        assertThat(call.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://warga.example");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/docs, 200",
        "/v1/services, 200",
        "/v1/worklists, 401",
        "/nothing, 404",
        "/internal/x, 404",
        "/v/x, 500"
    })
    void everyAnswerCarriesTheSecurityHeaders(String path, int status) {
        Platform.service("document")
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(500)
                                .withHeader("X-Content-Type-Options", "nosniff")
                                .withHeader("Server", "secret/1.0")));
        var answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        for (var name : new String[] {
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Content-Security-Policy",
            "Cache-Control",
            "X-Request-Id"
        }) {
            assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aServicesOwnPolicyForItsPageStays() {
        Platform.service("dashboard")
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/html")
                                .withHeader("Content-Security-Policy", "default-src 'self'")
                                .withHeader("Cache-Control", "private, max-age=60")));
        var answer = browser().get("/dashboard");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
    }

    @Test
    void readinessAnswersThisMachineOnly() {
        assertThat(browser().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aRouteCannotBeAdded() {
        var answer = browser()
                .post(
                        "/actuator/gateway/routes/x",
                        "{\"predicates\":[\"#{T(java.lang.Runtime)}\"]}",
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        assertThat(browser().get("/nothing").body()).contains("Tidak ditemukan");
        assertThat(browser().get("/nothing", "Accept-Language", "en").body()).contains("Not found");
    }

    private HttpResponse<String> preflight(String origin) {
        return browser()
                .send(browser()
                        .to("/v1/services", "Origin", origin, "Access-Control-Request-Method", "GET")
                        .method("OPTIONS", BodyPublishers.noBody()));
    }
}
