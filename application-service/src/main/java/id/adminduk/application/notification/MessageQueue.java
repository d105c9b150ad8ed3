package id.adminduk.application.notification;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes messages into the caller's transaction and wakes the postman once that has committed.
@Component
class MessageQueue {
    private final MessageRepository messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageQueue(MessageRepository messages, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /// Heard by the postman after the commit.
    record MessageQueued() {}

    Instant now() {
        return clock.instant();
    }

    void add(OutgoingMessage message, OutgoingMessage.Cause cause) {
        if (messages.add(message, cause, clock.instant())) events.publishEvent(new MessageQueued());
    }
}
