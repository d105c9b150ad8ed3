package id.adminduk.application.post;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One message to one person. The id stays the same when it is sent again, so that a receiver can drop the copy.
public record OutgoingMessage(UUID id, Channel channel, String recipient, String subject, String body) {

    public static OutgoingMessage to(Channel channel, String recipient, String subject, String body) {
        return new OutgoingMessage(UUID.randomUUID(), channel, recipient, subject, body);
    }

    /// The same by another way.
    OutgoingMessage by(Channel other) {
        return new OutgoingMessage(id, other, recipient, subject, body);
    }

    @Override
    public String toString() {
        return "OutgoingMessage[" + id + ", " + channel + "]";
    }

    /// Why a message exists: a key that is the same whenever the same thing happens again, and how long it is worth
    /// telling.
    public record Cause(String key, String notice, Instant expiresAt) {
        private static final Duration WORTH_TELLING = Duration.ofDays(3);

        public static Cause of(String notice, String key, Instant now) {
            return new Cause(notice + "/" + key, notice, now.plus(WORTH_TELLING));
        }
    }
}
