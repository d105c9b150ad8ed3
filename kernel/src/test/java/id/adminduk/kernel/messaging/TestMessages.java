package id.adminduk.kernel.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/// Our event format for tests of other packages and modules.
public final class TestMessages {
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestMessages() {}

    public static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /// A record of ours, as its owner's relay would send it.
    public static ProducerRecord<String, byte[]> record(
            String topic, UUID eventId, UUID aggregateId, String type, byte[] data) {
        return EventFormat.write(topic, eventId, "test", type, aggregateId, 1, Instant.now(), data);
    }

    public static void send(String brokers, ProducerRecord<String, byte[]> record) {
        try {
            PRODUCERS
                    .computeIfAbsent(brokers, TestMessages::producer)
                    .send(record)
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The event in a record, or nothing when it is not one of ours.
    public static Optional<EventMessage> find(String topic, ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(EventFormat.read(topic, record.headers(), record.value()));
        } catch (SerializationException notOurs) {
            return Optional.empty();
        }
    }

    private static KafkaProducer<String, byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
    }
}
