package id.adminduk.kernel.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes an event's effect happen once however often it arrives: the event's id and the effect commit together
/// (promises.md R3).
public final class Inbox {
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
}
