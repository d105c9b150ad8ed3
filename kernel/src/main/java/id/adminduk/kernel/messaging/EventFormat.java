package id.adminduk.kernel.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// CloudEvents 1.0 in Kafka's binary mode, with two extensions: the aggregate's version and the SHA-256 of the data
/// (promises.md R2).
final class EventFormat {
    private static final String SEQUENCE = "sequence";
    private static final String DIGEST = "datasha256";

    private EventFormat() {}

    static ProducerRecord<String, byte[]> write(
            String topic,
            UUID eventId,
            String source,
            String type,
            UUID aggregateId,
            long sequence,
            Instant at,
            byte[] data) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withSource(URI.create("/" + source))
                .withType(type)
                .withSubject(aggregateId.toString())
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension(SEQUENCE, Long.toString(sequence))
                .withExtension(DIGEST, digest(data))
                .withData(data)
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, aggregateId.toString())
                .writeBinary(event);
    }

    /// Throws [SerializationException] for anything that is not one of our events, was changed, or stands in a foreign
    /// topic.
    static EventMessage read(String topic, Headers headers, byte @Nullable [] value) {
        try {
            var event = KafkaMessageFactory.createReader(headers, value).toEvent();
            byte[] data = Objects.requireNonNull(event.getData()).toBytes();
            if (!digest(data).equals(event.getExtension(DIGEST)))
                throw new SerializationException("the data is not what was sent");
            if (!event.getType().startsWith(topic + "."))
                throw new SerializationException("the type does not belong to the topic");
            return new EventMessage(
                    UUID.fromString(event.getId()),
                    event.getType(),
                    event.getSource().getPath().substring(1),
                    UUID.fromString(Objects.requireNonNull(event.getSubject())),
                    Objects.requireNonNull(event.getTime()).toInstant(),
                    Long.parseLong(String.valueOf(event.getExtension(SEQUENCE))),
                    data);
        } catch (SerializationException alreadyNamed) {
            throw alreadyNamed;
        } catch (RuntimeException notOurs) {
            throw new SerializationException("not one of our events", notOurs);
        }
    }

    private static String digest(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
