package id.adminduk.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.session.AddressBlock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private final RequestLimit limit = new RequestLimit(30);

    @Test
    void stopsTheThirtyFirstRequestOfAMinute() {
        assertThat(IntStream.range(0, 30).allMatch(_ -> limit.allows("203.0.113.7")))
                .isTrue();
        assertThat(limit.allows("203.0.113.7")).isFalse();
        assertThat(limit.allows("203.0.113.8")).as("a neighbour").isTrue();
    }

    @Test
    void countsAnIpv6NetworkAsOne() {
        assertThat(AddressBlock.of("2001:db8:1:2::1")).isEqualTo(AddressBlock.of("2001:db8:1:2:ffff::9"));
        assertThat(AddressBlock.of("2001:db8:1:2::1")).isNotEqualTo(AddressBlock.of("2001:db8:1:3::1"));
        assertThat(AddressBlock.of("not an address")).isEqualTo("not an address");
    }
}
