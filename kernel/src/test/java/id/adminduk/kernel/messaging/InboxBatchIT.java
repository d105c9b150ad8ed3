package id.adminduk.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.ActiveProfiles;

/// Events sent while the listener stands still are one batch when it starts.
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestInfrastructure.class, InboxBatchIT.Receiver.class})
@ActiveProfiles("test")
class InboxBatchIT {
    static final String TOPIC = "adminduk.load";
    private static final int NOT_OURS = 1000;
    private static final int ASKED = 2000;
    private static final String UNREADABLE = "{\"step\":3000}";

    private final UUID aggregate = UUID.randomUUID();

    @Autowired
    TestEvents events;

    @Autowired
    Producer<String, byte[]> producer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Receiver receiver;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    record Moved(int step) implements DomainEvent {
        @Override
        public String type() {
            return TOPIC + ".moved.v1";
        }
    }

    /// One listener that takes batches and one that does not, both from Boot's factory.
    @TestComponent
    static class Receiver {
        final List<List<UUID>> tried = new CopyOnWriteArrayList<>();
        final List<UUID> applied = new CopyOnWriteArrayList<>();
        final List<UUID> alone = new CopyOnWriteArrayList<>();
        final List<UUID> poisons = new CopyOnWriteArrayList<>();
        final List<UUID> unreadable = new CopyOnWriteArrayList<>();
        final AtomicInteger unanswered = new AtomicInteger();
        final AtomicInteger transientFailures = new AtomicInteger();
        private final Inbox inbox;
        private final JdbcClient jdbc;

        Receiver(Inbox inbox, JdbcClient jdbc) {
            this.inbox = inbox;
            this.jdbc = jdbc;
        }

        @KafkaListener(id = "batches", idIsGroup = false, topics = TOPIC, batch = "true", autoStartup = "false")
        void on(List<@Nullable EventMessage> messages) {
            inbox.eachOnce(messages, this::prepare, this::apply);
        }

        /// Reading it, and for one kind asking a neighbour; another kind is not ours.
        private Optional<EventMessage> prepare(EventMessage message) {
            if (unreadable.contains(message.id())) throw new IllegalArgumentException("not what was agreed");
            int step = message.read(Moved.class).step();
            if (step == ASKED && unanswered.getAndDecrement() > 0) throw new TransientFailure("neighbour away");
            return Optional.of(message).filter(_ -> step != NOT_OURS);
        }

        @KafkaListener(topics = TOPIC, groupId = "alone-${random.uuid}")
        void on(EventMessage message) {
            alone.add(message.id());
        }

        private void apply(List<EventMessage> messages) {
            tried.add(messages.stream().map(EventMessage::id).toList());
            for (var message : messages) {
                jdbc.sql("insert into thing (id, name) values (:id, 'moved')")
                        .param("id", message.id())
                        .update();
                if (poisons.contains(message.id())) throw new IllegalStateException("cannot be applied");
            }
            if (transientFailures.getAndDecrement() > 0) throw new TransientFailure("neighbour away");
            applied.addAll(messages.stream().map(EventMessage::id).toList());
        }
    }

    @BeforeEach
    void stand() {
        batches().stop();
        receiver.tried.clear();
        receiver.applied.clear();
    }

    @Test
    void aBatchIsOneEffectInOrder() {
        var ids = send(30);
        batches().start();
        await().until(() -> receiver.applied.size() == 30);
        assertThat(receiver.tried).containsExactly(ids);
        assertThat(receiver.applied).isEqualTo(ids);
        await().untilAsserted(() -> assertThat(receiver.alone).containsAll(ids));
    }

    @Test
    void anEventTwiceInABatchOrInTwoBatchesHasOneEffect() {
        var ids = send(3);
        again(ids.getFirst());
        batches().start();
        await().until(() -> receiver.applied.size() == 3);
        batches().stop();
        again(ids.get(1));
        again(ids.get(2));
        var last = send(1).getFirst();
        batches().start();
        await().until(() -> receiver.applied.contains(last));
        assertThat(receiver.tried).containsExactly(ids, List.of(last));
    }

    @Test
    void onlyThePoisonousEventOfABatchIsSetAside() {
        var before = send(2);
        var poison = send(1).getFirst();
        receiver.poisons.add(poison);
        var between = send(2);
        producer.send(
                new ProducerRecord<>(TOPIC, aggregate.toString(), "no event at all".getBytes(StandardCharsets.UTF_8)));
        var behind = send(2);
        batches().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.containsAll(behind));
        assertThat(receiver.applied)
                .isEqualTo(List.of(
                        before.get(0), before.get(1), between.get(0), between.get(1), behind.get(0), behind.get(1)));
        assertThat(receiver.tried.stream().filter(List.of(poison)::equals)).hasSize(3);
        assertThat(DeadLetters.read(
                        TOPIC + "-dlt",
                        text -> !text.equals(UNREADABLE),
                        3)) // both listeners found one of them unreadable
                .containsExactlyInAnyOrder("{\"step\":0}", "no event at all", "no event at all");
        assertThat(things(receiver.applied)).isEqualTo(6);
        assertThat(things(List.of(poison))).isZero();
    }

    @Test
    void aNeighboursAbsenceIsWaitedOutByTheWholeBatch() {
        receiver.transientFailures.set(3);
        var ids = send(5);
        batches().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.size() == 5);
        assertThat(receiver.tried).containsExactly(ids, ids, ids, ids);
        assertThat(things(ids)).isEqualTo(5);
    }

    @Test
    void anEventThatCannotBePreparedIsSetAsideAfterThoseBeforeItAreApplied() {
        var before = send(2);
        var unreadable = events.publish(TOPIC, aggregate, new Moved(3000));
        receiver.unreadable.add(unreadable);
        var behind = send(2);
        batches().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.containsAll(behind));
        assertThat(receiver.tried).containsExactly(before, behind);
        assertThat(remembered(List.of(unreadable))).isZero();
        assertThat(DeadLetters.read(TOPIC + "-dlt", UNREADABLE::equals, 1)).hasSize(1);
    }

    @Test
    void aNeighbourAskedBeforehandHoldsUpOnlyWhatFollows() {
        receiver.unanswered.set(2);
        var before = send(2);
        var asked = events.publish(TOPIC, aggregate, new Moved(ASKED));
        var behind = send(1);
        batches().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.applied.containsAll(behind));
        assertThat(receiver.tried).containsExactly(before, List.of(asked, behind.getFirst()));
    }

    @Test
    void whatDoesNotConcernUsIsNotEvenRemembered() {
        var foreign = events.publish(TOPIC, aggregate, new Moved(NOT_OURS));
        var ours = send(1);
        batches().start();
        await().until(() -> receiver.applied.containsAll(ours));
        assertThat(receiver.tried).containsExactly(ours);
        assertThat(remembered(List.of(foreign))).isZero();
        assertThat(remembered(ours)).isEqualTo(1);
    }

    private org.springframework.kafka.listener.MessageListenerContainer batches() {
        return java.util.Objects.requireNonNull(listeners.getListenerContainer("batches"));
    }

    private List<UUID> send(int count) {
        return IntStream.range(0, count)
                .mapToObj(step -> events.publish(TOPIC, aggregate, new Moved(step)))
                .toList();
    }

    private void again(UUID event) {
        events.publish(TOPIC, event, aggregate, new Moved(0));
    }

    private int remembered(List<UUID> ids) {
        return jdbc.sql("select count(*) from inbox where event_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private int things(List<UUID> ids) {
        return jdbc.sql("select count(*) from thing where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
