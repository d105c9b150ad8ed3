package id.adminduk.kernel.test;

import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.TestMessages;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/// The broker as a neighbour sees it: publish events into the service under test, wait for those it sends.
@TestComponent
public class TestEvents implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, List<EventMessage>> seen = new java.util.concurrent.ConcurrentHashMap<>();
    private final String context;
    private volatile boolean open = true;

    /// @param context whose service hears what is published here
    TestEvents(@Value("${adminduk.test.context:}") String context) {
        this.context = context;
    }

    /// Sends an event as its owner's relay would; the id is new each time.
    public UUID publish(String topic, UUID aggregateId, DomainEvent event) {
        var id = UUID.randomUUID();
        publish(topic, id, aggregateId, event);
        return id;
    }

    /// Sends an event under a chosen id, to show that a second arrival has no effect.
    public void publish(String topic, UUID eventId, UUID aggregateId, DomainEvent event) {
        send(topic, eventId, aggregateId, event.type(), TestMessages.json(event));
    }

    /// Sends raw JSON as an event of that type.
    public void publishJson(String topic, UUID eventId, UUID aggregateId, String type, String json) {
        send(topic, eventId, aggregateId, type, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void send(String topic, UUID eventId, UUID aggregateId, String type, byte[] data) {
        var record = TestMessages.record(topic, eventId, aggregateId, type, data);
        TestMessages.send(TestBroker.address(), OwnRecords.marked(record, context));
    }

    /// Waits for the first event of this type about this aggregate.
    public EventMessage next(String topic, String type, UUID aggregateId) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> find(topic, type, aggregateId), Optional::isPresent)
                .orElseThrow();
    }

    /// All events of this type about this aggregate that have been seen so far.
    public List<EventMessage> all(String topic, String type, UUID aggregateId) {
        return of(topic).stream()
                .filter(event ->
                        event.type().equals(type) && event.aggregateId().equals(aggregateId))
                .toList();
    }

    /// All events of the topic seen so far.
    public List<EventMessage> all(String topic) {
        return List.copyOf(of(topic));
    }

    private Optional<EventMessage> find(String topic, String type, UUID aggregateId) {
        return all(topic, type, aggregateId).stream().findFirst();
    }

    private Collection<EventMessage> of(String topic) {
        return seen.computeIfAbsent(topic, this::follow);
    }

    private List<EventMessage> follow(String topic) {
        var events = new CopyOnWriteArrayList<EventMessage>();
        Thread.ofPlatform().daemon().name("test-events-" + topic).start(() -> {
            try (var consumer = consumer()) {
                consumer.assign(partitions(topic));
                consumer.seekToBeginning(consumer.assignment());
                while (open) {
                    consumer.poll(Duration.ofMillis(100))
                            .forEach(record -> TestMessages.find(topic, record).ifPresent(events::add));
                }
            }
        });
        return events;
    }

    private List<org.apache.kafka.common.TopicPartition> partitions(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.address()));
                var consumer = consumer()) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new org.apache.kafka.clients.admin.NewTopic(topic, 2, (short) 1)))
                        .all()
                        .get();
            }
            return consumer.partitionsFor(topic).stream()
                    .map(partition -> new org.apache.kafka.common.TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (java.util.concurrent.ExecutionException raced) {
            return partitions(topic); // the service under test created it meanwhile
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void destroy() {
        open = false;
    }
}
