package id.adminduk.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestInfrastructure.class, DeliveryIT.Receiver.class})
@ActiveProfiles("test")
class DeliveryIT {
    static final String TOPIC = "adminduk.thing";

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxArchive archive;

    @Autowired
    Producer<String, byte[]> producer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestEvents events;

    @Autowired
    Receiver receiver;

    record Moved(int step) implements DomainEvent {
        @Override
        public String type() {
            return "adminduk.thing.moved.v1";
        }
    }

    /// A listener whose failures the tests choose.
    @TestComponent
    static class Receiver {
        final List<UUID> arrived = new CopyOnWriteArrayList<>();
        final List<UUID> applied = new CopyOnWriteArrayList<>();
        final AtomicInteger transientFailures = new AtomicInteger();
        volatile UUID poison = new UUID(0, 0);
        private final Inbox inbox;

        Receiver(Inbox inbox) {
            this.inbox = inbox;
        }

        @KafkaListener(topics = TOPIC)
        void on(EventMessage message) {
            arrived.add(message.id());
            if (message.aggregateId().equals(poison)) throw new IllegalStateException("cannot be applied");
            inbox.once(message, () -> {
                if (transientFailures.getAndDecrement() > 0) throw new TransientFailure("neighbour away");
                applied.add(message.id());
            });
        }
    }

    @Test
    void aCommittedEventArrivesAndItsRowIsMarkedNotDeleted() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, id, 7, new Moved(1)));
        var event = events.next(TOPIC, "adminduk.thing.moved.v1", id);
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.read(Moved.class)).isEqualTo(new Moved(1));
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from outbox where aggregate_id = :id and published_at is not null")
                                .param("id", id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1));
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish(TOPIC, UUID.randomUUID(), 1, new Moved(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRolledBackEventNeverLeaves() {
        var gone = UUID.randomUUID();
        var kept = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            outbox.publish(TOPIC, gone, 1, new Moved(1));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, kept, 1, new Moved(1)));
        events.next(TOPIC, "adminduk.thing.moved.v1", kept);
        assertThat(events.all(TOPIC, "adminduk.thing.moved.v1", gone)).isEmpty();
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    outbox.publish(TOPIC, late, 1, new Moved(1));
                    written.countDown();
                    waitFor(mayCommit);
                }));
        waitFor(written);
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, early, 1, new Moved(1)));
        events.next(TOPIC, "adminduk.thing.moved.v1", early);
        mayCommit.countDown();
        slow.join();
        assertThat(events.next(TOPIC, "adminduk.thing.moved.v1", late).aggregateId())
                .isEqualTo(late);
    }

    @Test
    void eventsOfOneAggregateKeepTheirOrder() {
        var id = UUID.randomUUID();
        for (int step = 1; step <= 300; step++) {
            var moved = new Moved(step);
            transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, id, moved.step(), moved));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> events.all(TOPIC, "adminduk.thing.moved.v1", id).size() == 300);
        assertThat(events.all(TOPIC, "adminduk.thing.moved.v1", id))
                .extracting(event -> event.read(Moved.class).step())
                .isSorted();
    }

    @Test
    void anEventThatArrivesThriceHasOneEffect() {
        var event = UUID.randomUUID();
        var id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) events.publish(TOPIC, event, id, new Moved(1));
        await().until(() -> receiver.arrived.stream().filter(event::equals).count() == 3);
        assertThat(receiver.applied.stream().filter(event::equals)).hasSize(1);
    }

    @Test
    void aNeighboursAbsenceIsWaitedOut() {
        receiver.transientFailures.set(5);
        var event = events.publish(TOPIC, UUID.randomUUID(), new Moved(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.contains(event));
        assertThat(receiver.arrived.stream().filter(event::equals).count()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aPoisonousEventIsSetAsideAfterThreeTriesAndTheRestMovesOn() {
        var poison = UUID.randomUUID();
        receiver.poison = poison;
        var event = events.publish(TOPIC, poison, new Moved(666));
        producer.send(new ProducerRecord<>(TOPIC, 0, "x", "not an event".getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(TOPIC, 1, "x", "not an event".getBytes(StandardCharsets.UTF_8)));
        var behind = List.of(
                events.publish(TOPIC, UUID.randomUUID(), new Moved(1)),
                events.publish(TOPIC, UUID.randomUUID(), new Moved(2)));
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.containsAll(behind));
        await().until(() -> receiver.arrived.stream().filter(event::equals).count() == 3);
        assertThat(DeadLetters.read(TOPIC + "-dlt", 3)).contains("not an event", "{\"step\":666}");
    }

    @Test
    void sentEventsCanBeSentAgainForALostBroker() {
        var id = UUID.randomUUID();
        var before = Instant.now();
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, id, 1, new Moved(1)));
        var first = events.next(TOPIC, "adminduk.thing.moved.v1", id);
        await().until(() -> archive.republishSince(before) > 0);
        await().until(() -> events.all(TOPIC, "adminduk.thing.moved.v1", id).size() >= 2);
        assertThat(events.all(TOPIC, "adminduk.thing.moved.v1", id))
                .extracting(EventMessage::id)
                .containsOnly(first.id());
        await().untilAsserted(() ->
                assertThat(receiver.applied.stream().filter(first.id()::equals)).hasSize(1));
    }

    @Test
    void onlyOneRelaySendsAtATime() {
        var others = Map.of("holder", UUID.randomUUID());
        jdbc.sql("update outbox_relay set holder = :holder, fence = fence + 1")
                .params(others)
                .update();
        long fence =
                jdbc.sql("select fence from outbox_relay").query(Long.class).single();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> outbox.publish(TOPIC, id, 1, new Moved(1)));
        events.next(TOPIC, "adminduk.thing.moved.v1", id);
        await().until(() ->
                jdbc.sql("select fence from outbox_relay").query(Long.class).single() > fence);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
