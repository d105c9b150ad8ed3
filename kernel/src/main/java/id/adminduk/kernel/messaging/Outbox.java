package id.adminduk.kernel.messaging;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Where a service puts what the others must know: a row in the transaction of the change itself (promises.md R1). The
/// relay sends it.
public final class Outbox {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionSynchronization onCommit;

    /// @param nudge wakes the relay once the transaction is through
    public Outbox(JdbcClient jdbc, JsonMapper json, Runnable nudge) {
        this.jdbc = jdbc;
        this.json = json;
        this.onCommit = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                nudge.run();
            }
        };
    }

    /// Adds the event to the running transaction; without one it refuses, because a lost event would go unnoticed.
    ///
    /// @param aggregateId the key: events of one aggregate are delivered in the order of their transactions
    /// @param sequence the aggregate's version after the change
    public void publish(String topic, UUID aggregateId, long sequence, DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is published in the transaction of its change");
        }
        if (!event.type().startsWith(topic + "."))
            throw new IllegalArgumentException(event.type() + " does not belong to " + topic);
        jdbc.sql("""
            insert into outbox (event_id, topic, aggregate_id, sequence, type, payload)
            values (:eventId, :topic, :aggregateId, :sequence, :type, :payload)
            """)
                .param("eventId", UUID.randomUUID())
                .param("topic", topic)
                .param("aggregateId", aggregateId)
                .param("sequence", sequence)
                .param("type", event.type())
                .param("payload", json.writeValueAsBytes(event))
                .update();
        if (!TransactionSynchronizationManager.getSynchronizations().contains(onCommit)) {
            TransactionSynchronizationManager.registerSynchronization(onCommit);
        }
    }
}
