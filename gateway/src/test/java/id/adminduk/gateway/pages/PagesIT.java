package id.adminduk.gateway.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import org.junit.jupiter.api.Test;

class PagesIT extends GatewayTest {

    @Test
    void theStartPageSaysWhatThisIs() {
        var answer = browser().get("/");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("lang=\"id\"", "/dashboard", "/docs", "/status");
    }

    @Test
    void theStyleIsServed() {
        assertThat(browser()
                        .get("/gateway.css")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void theApiPageListsWhatIsCommitted() {
        assertThat(browser().get("/docs").statusCode()).isEqualTo(200);
        assertThat(browser().get("/docs/nothing.openapi.json").statusCode()).isEqualTo(404);
        assertThat(browser().get("/docs/..%2fapplication.yaml").statusCode()).isBetween(400, 404);
    }

    @Test
    void theStatusNamesTheServiceThatIsAway() {
        Platform.service("partner")
                .stubFor(
                        get("/actuator/health/readiness").willReturn(aResponse().withStatus(503)));
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(browser().get("/status").body())
                        .contains("\"status\":\"DEGRADED\"", "\"partner\":\"DOWN\"", "\"document\":\"UP\""));
    }
}
