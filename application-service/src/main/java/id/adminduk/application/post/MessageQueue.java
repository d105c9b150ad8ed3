package id.adminduk.application.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes messages into the caller's transaction and wakes the postman once that has committed.
@Component
public class MessageQueue {
    private final MessageRepository messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageQueue(MessageRepository messages, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /// A message and why it exists.
    public record Queued(OutgoingMessage message, OutgoingMessage.Cause cause) {}

    /// Heard by the postman after the commit.
    record MessageQueued() {}

    public Instant now() {
        return clock.instant();
    }

    public void add(OutgoingMessage message, OutgoingMessage.Cause cause) {
        add(List.of(new Queued(message, cause)));
    }

    public void add(List<Queued> letters) {
        if (letters.isEmpty()) return;
        messages.add(letters, clock.instant());
        events.publishEvent(new MessageQueued());
    }
}
