package id.adminduk.kernel.test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Keeps the application contexts of one JVM apart although they share its broker: what one sends carries its mark, and
/// the others do not hear it. They could not read it anyway, having other keys, and would try each event three times.
/// Records without a mark are everybody's.
public final class OwnRecords implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {
    static final String CONTEXT = "adminduk.test.context";
    private static final String HEADER = "test-context";

    private byte[] mark = new byte[0];

    @Override
    public void configure(Map<String, ?> settings) {
        mark = markOf(String.valueOf(settings.get(CONTEXT)));
    }

    private static byte[] markOf(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }

    /// Marks a record as the context's own.
    static <K, V> ProducerRecord<K, V> marked(ProducerRecord<K, V> record, String context) {
        if (!context.isEmpty()) record.headers().add(HEADER, markOf(context));
        return record;
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
        if (record.headers().lastHeader(HEADER) == null) record.headers().add(HEADER, mark);
        return record;
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        var own = new HashMap<TopicPartition, List<ConsumerRecord<Object, Object>>>();
        for (var partition : records.partitions()) {
            var kept = records.records(partition).stream().filter(this::isOwn).toList();
            if (!kept.isEmpty()) own.put(partition, kept);
        }
        return new ConsumerRecords<>(own, records.nextOffsets());
    }

    private boolean isOwn(ConsumerRecord<Object, Object> record) {
        var header = record.headers().lastHeader(HEADER);
        return header == null || java.util.Arrays.equals(header.value(), mark);
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
