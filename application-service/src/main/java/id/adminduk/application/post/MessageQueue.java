package id.adminduk.application.post;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes messages into the caller's transaction and wakes the postman once that has committed.
@Component
public class MessageQueue {
    private final MessageRepository messages;
    private final Carriers carriers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageQueue(MessageRepository messages, Carriers carriers, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.carriers = carriers;
        this.events = events;
        this.clock = clock;
    }

    /// A message, why it exists, and how it travels.
    public record Queued(OutgoingMessage message, OutgoingMessage.Cause cause, Route route) {
        /// By its own channel, now.
        public Queued(OutgoingMessage message, OutgoingMessage.Cause cause) {
            this(message, cause, Route.AT_ONCE);
        }
    }

    /// How a message travels.
    ///
    /// @param otherwise the ways to the same address that are tried after the message's own, one after the other
    /// @param notBefore until when its reader is left in peace
    /// @param about the case whose officers see what became of it
    public record Route(
            List<Channel> otherwise,
            Instant notBefore,
            @Nullable UUID about) {
        static final Route AT_ONCE = new Route(List.of(), Instant.EPOCH, null);

        public Route {
            otherwise = List.copyOf(otherwise);
        }
    }

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
        messages.add(letters.stream().map(this::onItsWay).toList(), clock.instant());
        events.publishEvent(new MessageQueued());
    }

    /// The carrier says it reached the person.
    public void delivered(UUID id) {
        messages.delivered(id, clock.instant());
    }

    /// The carrier says it did not: the next way, where there is one.
    public void undelivered(UUID id) {
        if (messages.onwards(id, clock.instant())) events.publishEvent(new MessageQueued());
        else messages.undelivered(id);
    }

    private Queued onItsWay(Queued letter) {
        var wanted = new ArrayList<Channel>();
        wanted.add(letter.message().channel());
        wanted.addAll(letter.route().otherwise());
        var ways = carriers.ways(wanted);
        var route = new Route(
                ways.subList(1, ways.size()),
                letter.route().notBefore(),
                letter.route().about());
        return new Queued(letter.message().by(ways.getFirst()), letter.cause(), route);
    }
}
