package id.adminduk.kernel.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/// What happens when a listener fails (promises.md R20): while something outside is away, try again in place for as
/// long as it takes,
/// because order matters; anything else is tried three times, then set aside in `<topic>-dlt` and the partition moves
/// on.
final class ListenerFailures {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private ListenerFailures() {}

    static CommonErrorHandler handler(
            KafkaOperations<String, byte[]> raw, KafkaOperations<String, EventMessage> events) {
        Map<Class<?>, KafkaOperations<?, ?>> templates = new LinkedHashMap<>();
        templates.put(EventMessage.class, events);
        templates.put(byte[].class, raw);
        templates.put(Void.class, raw);
        var recoverer = new DeadLetterPublishingRecoverer(
                templates,
                (ConsumerRecord<?, ?> record, Exception _) -> new TopicPartition(record.topic() + "-dlt", -1));
        recoverer.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE); // texts may hold personal data
        var handler = new DefaultErrorHandler(recoverer);
        handler.setBackOffFunction(
                (_, failure) -> isTransient(failure) ? forAsLongAsItTakes() : new FixedBackOff(FIRST_PAUSE_MILLIS, 2));
        handler.setReclassifyOnExceptionChange(true);
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }

    private static BackOff forAsLongAsItTakes() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return pauses;
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TransientFailure _,
                        TransientDataAccessException _,
                        RecoverableDataAccessException _,
                        DataAccessResourceFailureException _,
                        CannotCreateTransactionException _,
                        TransactionSystemException _ -> {
                    return true;
                }
                default -> {} // look further down
            }
        }
        return false;
    }
}
