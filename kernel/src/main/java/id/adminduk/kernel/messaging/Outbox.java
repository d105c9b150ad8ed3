package id.adminduk.kernel.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Where a service puts what the others must know: a row in the transaction of the change itself (promises.md R1). The
/// relay sends it.
public final class Outbox {
    private final NamedParameterJdbcOperations template;
    private final JsonMapper json;
    private final TransactionSynchronization onCommit;

    /// @param nudge wakes the relay once the transaction is through
    public Outbox(NamedParameterJdbcOperations template, JsonMapper json, Runnable nudge) {
        this.template = template;
        this.json = json;
        this.onCommit = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge.run();
            }
        };
    }

    /// One event with its place among those of its aggregate.
    ///
    /// @param aggregateId the key: events of one aggregate are delivered in the order of their transactions
    /// @param sequence the aggregate's version after the change
    public record Announcement(UUID aggregateId, long sequence, DomainEvent event) {}

    /// Adds the event to the running transaction; without one it refuses, because a lost event would go unnoticed.
    ///
    /// @param aggregateId the key: events of one aggregate are delivered in the order of their transactions
    /// @param sequence the aggregate's version after the change
    public void publish(String topic, UUID aggregateId, long sequence, DomainEvent event) {
        publish(topic, List.of(new Announcement(aggregateId, sequence, event)));
    }

    /// The same for several events at once, sent in the order of the list.
    public void publish(String topic, List<Announcement> announcements) {
        if (announcements.isEmpty()) return;
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        template.batchUpdate(
                """
                insert into outbox (event_id, topic, aggregate_id, sequence, type, payload)
                values (:eventId, :topic, :aggregateId, :sequence, :type, :payload)
                """, announcements.stream().map(each -> columnsOf(topic, each)).toArray(SqlParameterSource[]::new));
        if (!TransactionSynchronizationManager.getSynchronizations().contains(onCommit)) {
            TransactionSynchronizationManager.registerSynchronization(onCommit);
        }
    }

    private SqlParameterSource columnsOf(String topic, Announcement announcement) {
        var event = announcement.event();
        if (!event.type().startsWith(topic + "."))
            throw new IllegalArgumentException(event.type() + " does not belong to " + topic);
        return new MapSqlParameterSource("eventId", UUID.randomUUID())
                .addValue("topic", topic)
                .addValue("aggregateId", announcement.aggregateId())
                .addValue("sequence", announcement.sequence())
                .addValue("type", event.type())
                .addValue("payload", json.writeValueAsBytes(event));
    }
}
