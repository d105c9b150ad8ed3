package id.adminduk.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import id.adminduk.gateway.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/login, identity",
        "/oauth2/authorize, identity",
        "/.well-known/openid-configuration, identity",
        "/.well-known/oauth-authorization-server, identity",
        "/v1/accounts/0198a000-0000-7000-8000-000000000009, identity",
        "/v1/me, identity",
        "/v1/services, application",
        "/v1/services/BIRTH, application",
        "/v1/applications, application",
        "/v1/applications/0198a000-0000-7000-8000-000000000009/form, application",
        "/v1/applications/0198a000-0000-7000-8000-000000000009/attachments, application",
        "/v1/applications/0198a000-0000-7000-8000-000000000009/uploads/x, application",
        "/v1/worklists?state=SUBMITTED, application",
        "/v1/outreach/sessions, application",
        "/v1/partner-reviews, application",
        "/v1/tracking, application",
        "/v1/service-points?region=13.05, application",
        "/v1/appointments, application",
        "/v1/appointments/slots?point=x, application",
        "/v1/queues/0198a000-0000-7000-8000-000000000009/counters/2/next, application",
        "/v1/queues/0198a000-0000-7000-8000-000000000009/stream, application",
        "/v1/queues/tickets/abc/stream, application",
        "/v1/calendar/holidays?year=2026, application",
        "/v1/outages/pending, application",
        "/v1/vault, application",
        "/v1/retention-holds/x, application",
        "/t, application",
        "/t/page.css, application",
        "/s, application",
        "/v1/notifications?unread=true, application",
        "/v1/notifications/preferences, application",
        "/v1/straight-through-rules/x/BIRTH, application",
        "/v1/deliveries/cards?state=AWAITED, application",
        "/v1/deliveries/lists, application",
        "/v1/complaints, application",
        "/v1/complaints/photos, application",
        "/v1/complaints/map?from=2026-11-01&until=2026-11-30, application",
        "/v1/documents, document",
        "/v1/documents/x/file, document",
        "/d/abc, document",
        "/v/abc, document",
        "/pki/ca.crt, document",
        "/v1/fhir, partner",
        "/v1/partner-events?cursor=x, partner",
        "/v1/partners/x, partner",
        "/v1/webhooks, partner",
        "/v1/dashboard/overview, dashboard",
        "/v1/dashboard/stream, dashboard",
        "/dashboard, dashboard",
        "/dashboard/app.js, dashboard"
    })
    void eachPathReachesItsService(String path, String service) {
        var answer = browser().getAs(Tokens.valid(), path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
        Platform.service(service).verify(getRequestedFor(urlEqualTo(path)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/birth-checks",
                "/internal",
                "/INTERNAL/x",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/gateway/routes",
                "/actuator/health",
                "/actuator/health/db",
                "/mailbox",
                "/mailbox/search",
                "/foo",
                "/v1x",
                "/index.html",
                "/error"
            })
    void otherPathsAreNotFound(String path) {
        var answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void aServicesOwnTokenOpensNoInternalPath() {
        assertThat(browser().getAs(Tokens.valid(), "/internal/birth-checks").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pathQueryAndHostPassByteForByte() {
        var target = "/v1/partner-events?cursor=a%2Bb+c%20d&x=%C3%A9&x=2";
        browser().getAs(Tokens.valid(), target);
        Platform.service("partner")
                .verify(getRequestedFor(urlEqualTo(target))
                        .withHeader("Host", equalTo("localhost:" + browser().port())));
    }

    @Test
    void formsPassByteForByte() {
        var form = "grant_type=client_credentials&scope=partner-events&x=a%2Bb+c&x=%C3%A9";
        browser().post("/oauth2/token", form, "Content-Type", "application/x-www-form-urlencoded");
        Platform.service("identity")
                .verify(postRequestedFor(urlEqualTo("/oauth2/token"))
                        .withRequestBody(equalTo(form))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded")));
    }

    @Test
    void theServicesAnswerPassesUnchanged() {
        Platform.service("identity")
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(302)
                                .withHeader("Location", "http://127.0.0.1:9/callback?code=x")
                                .withHeader("Set-Cookie", "a=1; HttpOnly", "b=2; HttpOnly")
                                .withHeader("ETag", "\"v3\"")
                                .withBody("see other")));
        var answer = browser().get("/login");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("http://127.0.0.1:9/callback?code=x");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; HttpOnly", "b=2; HttpOnly");
        assertThat(answer.headers().firstValue("ETag")).contains("\"v3\"");
        assertThat(answer.body()).isEqualTo("see other");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 415, 422, 500, 503})
    void theServicesRefusalsPassUnchanged(int status) {
        var problem = "{\"code\":\"theirs\"}";
        Platform.service("application")
                .stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(problem)));
        var answer = browser().get("/v1/services");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(problem);
    }
}
