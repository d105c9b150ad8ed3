package id.adminduk.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.gateway.GatewayTest;
import id.adminduk.gateway.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "adminduk.gateway.limits.client.per-second=1",
            "adminduk.gateway.limits.client.burst=3",
            "adminduk.gateway.limits.address.burst=1000"
        })
class LimitsIT extends GatewayTest {

    @Test
    void aClientOverItsShareWaits() {
        var token = Tokens.validFor("hasty");
        for (int i = 0; i < 3; i++) {
            assertThat(browser().getAs(token, "/v1/me").statusCode()).isEqualTo(200);
        }
        var refused = browser().getAs(token, "/v1/me");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=3;w=3");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
    }

    @Test
    void anotherClientHasItsOwnShare() {
        for (int i = 0; i < 5; i++) browser().getAs(Tokens.validFor("greedy"), "/v1/me");
        assertThat(browser().getAs(Tokens.validFor("modest"), "/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everybodySeesWhatIsLeft() {
        assertThat(browser()
                        .get("/v1/services")
                        .headers()
                        .firstValue("RateLimit")
                        .orElseThrow())
                .startsWith("\"address\";r=");
    }
}
