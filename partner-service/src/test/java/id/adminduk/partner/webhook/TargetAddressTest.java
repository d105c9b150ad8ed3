package id.adminduk.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetAddressTest {
    private final TargetAddress strict =
            new TargetAddress(new WebhookProperties(false, List.of(), Duration.ofSeconds(1)));
    private final TargetAddress open = new TargetAddress(new WebhookProperties(true, List.of(), Duration.ofSeconds(1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706433/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "http://93.184.216.34/",
                "file:///etc/passwd",
                "ftp://93.184.216.34/",
                "https:///nohost",
                "not a url",
                "",
                "https://user:secret@93.184.216.34/",
                "https://93.184.216.34/#part",
                "https://no-such-host.invalid/"
            })
    void refusesWhatIsNotAPublicHttpsAddress(String url) {
        assertThatThrownBy(() -> strict.check(url))
                .isInstanceOfSatisfying(
                        WebhookRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("webhook-url-not-allowed"));
    }

    @Test
    void acceptsAPublicAddress() {
        assertThat(strict.check("https://93.184.216.34:8443/hook?x=1").getPort())
                .isEqualTo(8443);
    }

    @Test
    void developmentMayCallItself() {
        assertThat(open.check("http://127.0.0.1:9999/hook").getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void theClientsFilterSaysTheSame() throws Exception {
        assertThat(strict.filter().matches(InetAddress.getByName("127.0.0.1"))).isFalse();
        assertThat(strict.filter().matches(InetAddress.getByName("93.184.216.34")))
                .isTrue();
    }
}
