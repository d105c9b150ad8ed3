package id.adminduk.kernel.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends outbox rows in id order, waits for every acknowledgement, then marks them (promises.md R1). Reads "not
/// published", never "id greater than the last": a transaction that commits late would be skipped for ever. One
/// copy of a service is active at a time, by advisory lock; a fence that each batch checks stops one that was
/// paused and thinks it still is.
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x61646D696EL;
    private static final int BATCH = 200;
    private static final long POLL_MILLIS = 1000; // a commit wakes it; by itself it looks for what a crash left
    private static final long REST_AFTER_FAILURE_MILLIS = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Producer<String, byte[]> producer;
    private final String source;
    private final UUID me = UUID.randomUUID();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;

    public OutboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Producer<String, byte[]> producer,
            String source) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.producer = producer;
        this.source = source;
    }

    /// Says that there is something to send; harmless when there is not.
    public void nudge() {
        if (work.availablePermits() == 0) work.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        nudge();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                boolean more = Boolean.TRUE.equals(transaction.execute(_ -> sendBatch()));
                if (!more && work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) work.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                log.warn("outbox not sent, will try again: {}", away.getMessage());
                rest();
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(REST_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    /// One batch in one transaction; true when there may be more.
    private boolean sendBatch() {
        var rows = unpublished();
        if (rows.isEmpty()) return false;
        var held = rows.getFirst().fence();
        long fence = held == null ? takeFence() : held;
        awaitAll(rows.stream().map(row -> producer.send(row.record(source))).toList());
        mark(rows, fence);
        return rows.size() == BATCH;
    }

    /// Nothing when there is nothing, or when another copy holds the lock; `materialized`: the lock is asked for
    /// once and not for every row. A copy that takes over may read what the other has marked since this statement
    /// began, and sends it twice: consumers expect that. The fence comes along where it is ours already.
    private List<Row> unpublished() {
        return jdbc.sql("""
            with mine as materialized (select pg_try_advisory_xact_lock(:lock) as locked)
            select id, event_id, topic, aggregate_id, sequence, type, payload, created_at,
                   (select fence from outbox_relay where holder = :me) as fence
              from outbox
             where published_at is null and (select locked from mine) order by id limit :batch
            """)
                .param("lock", LOCK)
                .param("me", me)
                .param("batch", BATCH)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getObject("event_id", UUID.class),
                        row.getString("topic"),
                        row.getObject("aggregate_id", UUID.class),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getBytes("payload"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("fence", Long.class)))
                .list();
    }

    private long takeFence() {
        return jdbc.sql("""
            update outbox_relay set holder = :me, fence = fence + 1
            returning fence
            """).param("me", me).query(Long.class).single();
    }

    private static void awaitAll(List<Future<RecordMetadata>> sent) {
        for (var acknowledgement : sent) {
            try {
                acknowledgement.get();
            } catch (ExecutionException refused) {
                throw new TransientFailure("the broker did not take an event", refused.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new TransientFailure("stopped while sending", stopped);
            }
        }
    }

    private void mark(List<Row> rows, long fence) {
        int marked = jdbc.sql("""
            update outbox set published_at = now()
             where id = any(:ids) and exists (select 1 from outbox_relay where holder = :me and fence = :fence)
            """)
                .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                .param("me", me)
                .param("fence", fence)
                .update();
        if (marked < rows.size()) throw new TransientFailure("another relay took over");
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    private record Row(
            long id,
            UUID eventId,
            String topic,
            UUID aggregateId,
            long sequence,
            String type,
            byte[] payload,
            Instant createdAt,
            @Nullable Long fence) {
        org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> record(String source) {
            return EventFormat.write(topic, eventId, source, type, aggregateId, sequence, createdAt, payload);
        }
    }
}
