package id.adminduk.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT extends GatewayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "X-User-Name",
                "X-Roles",
                "X-Auth-Subject",
                "X-Internal-Call",
                "X-Real-IP",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "Proxy-Authorization"
            })
    void identityHeadersFromOutsideAreDropped(String name) {
        browser().get("/v1/services", name, "for=admin");
        Platform.service("application").verify(getRequestedFor(anyUrl()).withHeader(name, absent()));
    }

    @Test
    void forwardedHeadersAreOurs() {
        browser().get("/v1/services", "X-Forwarded-For", "10.1.2.3", "X-Forwarded-Host", "evil.example");
        Platform.service("application")
                .verify(getRequestedFor(anyUrl())
                        .withHeader("X-Forwarded-For", equalTo("127.0.0.1"))
                        .withHeader(
                                "X-Forwarded-Host",
                                equalTo("localhost:" + browser().port()))
                        .withHeader(
                                "X-Forwarded-Port",
                                equalTo(String.valueOf(browser().port())))
                        .withHeader("X-Forwarded-Proto", equalTo("http")));
    }

    @Test
    void headersNamedByConnectionEndHere() {
        browser().raw("GET /v1/services HTTP/1.1\nHost: localhost\nConnection: close, X-Hop\nX-Hop: 1\nX-Stays: 1\n\n");
        Platform.service("application")
                .verify(getRequestedFor(anyUrl()).withHeader("X-Hop", absent()).withHeader("X-Stays", equalTo("1")));
    }

    @Test
    void everyRequestHasAnIdAndATrace() {
        var answer = browser().get("/v1/services", "traceparent", "00-not-a-trace-01");
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        Platform.service("application")
                .verify(getRequestedFor(anyUrl())
                        .withHeader("X-Request-Id", equalTo(id))
                        .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-01")));
    }

    @Test
    void aTraceFromOutsideIsContinued() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        browser().get("/v1/services", "traceparent", "00-" + trace + "-00f067aa0ba902b7-00");
        Platform.service("application")
                .verify(getRequestedFor(anyUrl())
                        .withHeader("traceparent", matching("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01")));
    }

    @Test
    void methodOverrideChangesNothing() {
        var answer = browser().get("/v1/services", "X-HTTP-Method-Override", "DELETE");
        assertThat(answer.statusCode()).isEqualTo(200);
        Platform.service("application").verify(getRequestedFor(anyUrl()));
    }
}
