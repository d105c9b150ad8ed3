package id.adminduk.kernel.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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
        eachOnce(messages, Optional::of, effect);
    }

    /// The same for events that are read, or asked about elsewhere, before the transaction. What never concerns
    /// this service becomes nothing and is not remembered. An event that cannot be prepared fails at its place,
    /// after those before it are applied.
    ///
    /// @param prepare outside any transaction, so it may be done again for an event seen before
    public <T> void eachOnce(
            List<@Nullable EventMessage> messages,
            Function<EventMessage, Optional<T>> prepare,
            Consumer<List<T>> effect) {
        var ready = new ArrayList<Prepared<T>>();
        BatchListenerFailedException failure = null;
        for (int index = 0; index < messages.size() && failure == null; index++) {
            var message = messages.get(index);
            int place = index;
            try {
                if (message == null) throw new ConversionException("not one of our events", null); // never retried
                prepare.apply(message).ifPresent(value -> ready.add(new Prepared<>(place, message, value)));
            } catch (RuntimeException failed) {
                failure = failedAt(place, failed);
            }
        }
        if (!ready.isEmpty()) applyAll(ready, effect);
        if (failure != null) throw failure;
    }

    private record Prepared<T>(int place, EventMessage message, T value) {}

    private <T> void applyAll(List<Prepared<T>> events, Consumer<List<T>> effect) {
        try {
            transaction.executeWithoutResult(_ -> applyFresh(events, effect));
        } catch (RuntimeException failed) {
            var first = events.getFirst();
            if (events.size() == 1 || ListenerFailures.isTransient(failed)) throw failedAt(first.place(), failed);
            log.warn(
                    "{} events are taken one at a time after {}",
                    events.size(),
                    failed.getClass().getSimpleName());
            oneAtATime(events, effect);
        }
    }

    private <T> void applyFresh(List<Prepared<T>> events, Consumer<List<T>> effect) {
        var unseen = remember(events);
        var fresh = events.stream()
                .filter(event -> unseen.remove(event.message().id())) // its second copy finds nothing to remove
                .map(Prepared::value)
                .toList();
        if (!fresh.isEmpty()) effect.accept(fresh);
    }

    /// In the order of their ids, so that two copies of a service never wait for each other in a circle.
    private <T> HashSet<UUID> remember(List<Prepared<T>> events) {
        return new HashSet<>(jdbc.sql("""
            insert into inbox (consumer, event_id)
            select :consumer, event_id from unnest(cast(:eventIds as uuid[])) event_id order by event_id
            on conflict do nothing returning event_id
            """)
                .param("consumer", consumer)
                .param(
                        "eventIds",
                        events.stream().map(event -> event.message().id()).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private <T> void oneAtATime(List<Prepared<T>> events, Consumer<List<T>> effect) {
        for (var event : events) {
            try {
                once(event.message(), () -> effect.accept(List.of(event.value())));
            } catch (RuntimeException failed) {
                throw failedAt(event.place(), failed);
            }
        }
    }

    private static BatchListenerFailedException failedAt(int index, RuntimeException cause) {
        return new BatchListenerFailedException("an event could not be applied", cause, index);
    }
}
