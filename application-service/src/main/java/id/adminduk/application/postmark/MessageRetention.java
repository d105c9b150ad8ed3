package id.adminduk.application.postmark;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets after a year whom we sent a message; what it said is gone since it was sent.
@Component
class MessageRetention {
    private static final Logger log = LoggerFactory.getLogger(MessageRetention.class);
    private static final Duration KEPT = Duration.ofDays(365);

    private final MessageStatusRepository messages;
    private final Clock clock;

    MessageRetention(MessageStatusRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(cron = "${adminduk.notifications.forget-at:0 40 2 * * *}", zone = "Asia/Jakarta")
    void forget() {
        int forgotten = messages.forgetBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) log.info("{} messages of more than a year ago are forgotten", forgotten);
    }
}
