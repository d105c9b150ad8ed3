package id.adminduk.gateway.routes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Platform;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "adminduk.gateway.breaker.window=8",
            "adminduk.gateway.breaker.rest=1s",
            "adminduk.gateway.traffic.json.silence=400ms"
        })
class OutageIT extends GatewayTest {

    @AfterEach
    void letTheBreakersClose() {
        Platform.reset();
        for (var path : new String[] {"/v1/services", "/v/x"}) {
            await().atMost(10, SECONDS)
                    .until(() -> browser().get(path).statusCode() == 200
                            && browser().get(path).statusCode() == 200
                            && browser().get(path).statusCode() == 200);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aBrokenConnectionIsAnOutage(Fault fault) {
        Platform.service("application")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        isOutage(browser().get("/v1/services"), "service-unavailable");
    }

    @Test
    void silenceIsAnOutage() {
        Platform.service("application")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(2000)));
        isOutage(browser().get("/v1/services"), "service-timeout");
    }

    @Test
    void anOutageOfOneServiceSparesTheOthers() {
        fail("application");
        assertThat(browser().get("/v/x").statusCode()).isEqualTo(200);
    }

    @Test
    void theBreakerOpensSparesTheServiceAndClosesAgain() {
        fail("document");
        for (int i = 0; i < 8; i++) browser().get("/v/x");
        Platform.service("document").resetRequests();
        for (int i = 0; i < 5; i++) isOutage(browser().get("/v/x"), "service-unavailable");
        Platform.service("document").verify(0, getRequestedFor(anyUrl()));

        Platform.reset();
        await().atMost(5, SECONDS)
                .untilAsserted(
                        () -> assertThat(browser().get("/v/x").statusCode()).isEqualTo(200));
    }

    @Test
    void refusalsOfAServiceNeverOpenItsBreaker() {
        Platform.service("application")
                .stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 20; i++) {
            assertThat(browser().get("/v1/services").statusCode()).isEqualTo(500);
        }
    }

    private static void fail(String service) {
        Platform.service(service)
                .stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    private static void isOutage(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"status\":503", "\"traceId\"");
    }
}
