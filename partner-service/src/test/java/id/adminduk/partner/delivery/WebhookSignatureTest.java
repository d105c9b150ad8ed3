package id.adminduk.partner.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The published example of Standard Webhooks.
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsTheExampleDoes() {
        assertThat(sign(List.of(SECRET))).isEqualTo(EXPECTED);
    }

    @Test
    void signsWithBothSecretsWhileOneFollowsTheOther() {
        assertThat(sign(List.of("whsec_AAAA", SECRET))).endsWith(" " + EXPECTED).startsWith("v1,");
    }

    private static String sign(List<String> secrets) {
        return WebhookSignature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}", secrets);
    }
}
