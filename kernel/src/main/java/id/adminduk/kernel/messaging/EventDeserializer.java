package id.adminduk.kernel.messaging;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Turns a record into an [EventMessage]; named in the consumer's configuration.
public final class EventDeserializer implements Deserializer<EventMessage> {
    @Override
    public EventMessage deserialize(String topic, byte @Nullable [] data) {
        throw new SerializationException("an event needs its headers");
    }

    @Override
    public EventMessage deserialize(String topic, Headers headers, byte @Nullable [] data) {
        return EventFormat.read(topic, headers, data);
    }
}
