package id.adminduk.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.gateway.GatewayTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"adminduk.gateway.limits.address.per-second=1", "adminduk.gateway.limits.address.burst=5"})
class AddressLimitIT extends GatewayTest {

    @Test
    void guessingTokensIsSlow() {
        var statuses = IntStream.range(0, 12)
                .map(i -> browser().getAs("guess" + i, "/v1/me").statusCode())
                .boxed()
                .toList();
        assertThat(statuses).contains(401, 429);
        assertThat(statuses.getLast()).isEqualTo(429);
    }
}
