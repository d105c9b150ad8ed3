package id.adminduk.kernel.messaging;

import id.adminduk.kernel.test.TestBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads what was set aside.
final class DeadLetters {
    private DeadLetters() {}

    static List<String> read(String topic, int expected) {
        return read(topic, _ -> true, expected);
    }

    static List<String> read(String topic, Predicate<String> wanted, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBroker.address(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = Instant.now().plusSeconds(20);
            while (found.size() < expected && Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var text = new String(record.value(), StandardCharsets.UTF_8);
                    if (wanted.test(text)) found.add(text);
                }
            }
        }
        return found;
    }
}
