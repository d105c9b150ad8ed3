package id.adminduk.document.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.web.RequestRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private final Hand clock = new Hand();
    private final AddressLimit limit = new AddressLimit(10, clock);

    @Test
    void refusesOnceTheBudgetIsSpent() {
        limit.spend("a", 6);
        limit.spend("a", 4);
        assertThatThrownBy(() -> limit.spend("a", 1)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void oneAddressDoesNotPayForAnother() {
        limit.spend("a", 10);
        assertThatCode(() -> limit.spend("b", 1)).doesNotThrowAnyException();
    }

    @Test
    void startsAgainEveryMinuteAndSaysWhen() {
        limit.spend("a", 10);
        clock.pass(Duration.ofSeconds(20));
        assertThatThrownBy(() -> limit.spend("a", 1))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
        clock.pass(Duration.ofSeconds(40));
        assertThatCode(() -> limit.spend("a", 1)).doesNotThrowAnyException();
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-20T03:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
