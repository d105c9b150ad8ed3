package id.adminduk.kernel.messaging;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An event as it arrived: CloudEvents attributes and the JSON data.
///
/// @param id unique for ever; the inbox remembers it
/// @param aggregateId what the event is about; events of one aggregate arrive in order
/// @param sequence the aggregate's version when it happened
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared
public record EventMessage(
        UUID id, String type, String source, UUID aggregateId, Instant time, long sequence, byte[] data) {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(tools.jackson.databind.cfg.DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    /// Reads the fields the receiver cares about; others are ignored.
    public <T> T read(Class<T> type) {
        return LENIENT.readValue(data, type);
    }

    @Override
    public String toString() {
        return "%s %s of %s".formatted(type, id, aggregateId);
    }
}
