package id.adminduk.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.web.RequestRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitFiltersTest {

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 10.1.2.3", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2", "::1, ::1"})
    void anIpv6NetworkSharesOneBucket(String address, String network) {
        assertThat(LimitFilters.networkOf(address)).isEqualTo(network);
    }

    @Test
    void aPartnerMayPushFiftyASecondByDefault() {
        var defaults = new LimitProperties.Client(100, 300);
        assertThat(defaults.perSecond()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void theBurstIsSpentThenRefused() {
        var allowance = new Allowance("client", 1, 2);
        var response = new MockHttpServletResponse();
        allowance.spend("a", response);
        allowance.spend("a", response);
        assertThatThrownBy(() -> allowance.spend("a", response)).isInstanceOf(RequestRefused.class);
        allowance.spend("b", response);
        assertThat(response.getHeader("RateLimit")).startsWith("\"client\";r=1;t=");
    }
}
