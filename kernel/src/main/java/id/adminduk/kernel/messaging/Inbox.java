package id.adminduk.kernel.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes an event's effect happen once however often it arrives: the event's id and the effect commit together
/// (promises.md R3).
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String consumer;

    public Inbox(JdbcClient jdbc, PlatformTransactionManager transactions, String consumer) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.consumer = consumer;
    }

    /// Runs the effect in one transaction with the inbox row, or does nothing when the event was seen before.
    public void once(EventMessage message, Runnable effect) {
        transaction.executeWithoutResult(_ -> {
            int fresh = jdbc.sql("insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do"
                            + " nothing")
                    .param("consumer", consumer)
                    .param("eventId", message.id())
                    .update();
            if (fresh == 1) effect.run();
        });
    }

    /// For all that a batch listener got, in one transaction: the effect is given the events not seen before,
    /// each once and in their order. When it fails they are taken one at a time, so that one that cannot be
    /// applied fails alone. The exception tells the container its place: everything before is done, the event
    /// itself is tried again or set aside as for any listener, and what follows comes again.
    ///
    /// @param messages as the listener got them: null is a record the deserializer could not read
    public void eachOnce(List<@Nullable EventMessage> messages, Consumer<List<EventMessage>> effect) {
        List<EventMessage> readable =
                messages.stream().takeWhile(Objects::nonNull).toList();
        try {
            transaction.executeWithoutResult(_ -> applyFresh(readable, effect));
        } catch (RuntimeException failed) {
            if (readable.size() == 1 || ListenerFailures.isTransient(failed)) throw failedAt(0, failed);
            log.warn(
                    "{} events are taken one at a time after {}",
                    readable.size(),
                    failed.getClass().getSimpleName());
            oneAtATime(readable, effect);
        }
        if (readable.size() < messages.size()) {
            throw failedAt(readable.size(), new ConversionException("not one of our events", null)); // never retried
        }
    }

    private void applyFresh(List<EventMessage> messages, Consumer<List<EventMessage>> effect) {
        var unseen = remember(messages);
        var fresh = messages.stream()
                .filter(message -> unseen.remove(message.id())) // its second copy in the batch finds nothing to remove
                .toList();
        if (!fresh.isEmpty()) effect.accept(fresh);
    }

    /// In the order of their ids, so that two copies of a service never wait for each other in a circle.
    private HashSet<UUID> remember(List<EventMessage> messages) {
        return new HashSet<>(jdbc.sql("""
            insert into inbox (consumer, event_id)
            select :consumer, event_id from unnest(cast(:eventIds as uuid[])) event_id order by event_id
            on conflict do nothing returning event_id
            """)
                .param("consumer", consumer)
                .param("eventIds", messages.stream().map(EventMessage::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void oneAtATime(List<EventMessage> messages, Consumer<List<EventMessage>> effect) {
        for (int index = 0; index < messages.size(); index++) {
            var message = messages.get(index);
            try {
                once(message, () -> effect.accept(List.of(message)));
            } catch (RuntimeException failed) {
                throw failedAt(index, failed);
            }
        }
    }

    private static BatchListenerFailedException failedAt(int index, RuntimeException cause) {
        return new BatchListenerFailedException("an event could not be applied", cause, index);
    }
}
