package id.adminduk.kernel.messaging;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// Outbox, relay, inbox and dead letters for every service with a database.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
@EnableScheduling
public class MessagingConfiguration {

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> outboxProducer(KafkaProperties kafka) {
        return new KafkaProducer<>(settings(kafka), new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Producer<String, byte[]> producer,
            @Value("${spring.application.name}") String name) {
        return new OutboxRelay(jdbc, transactions, producer, name);
    }

    @Bean
    Outbox outbox(NamedParameterJdbcOperations template, JsonMapper json, OutboxRelay relay) {
        return new Outbox(template, json, relay::nudge);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String name) {
        return new Inbox(jdbc, transactions, name);
    }

    @Bean
    OutboxArchive outboxArchive(JdbcClient jdbc) {
        return new OutboxArchive(jdbc);
    }

    @Bean
    Housekeeping messagingHousekeeping(OutboxArchive archive, Clock clock) {
        return new Housekeeping(archive, clock);
    }

    @Bean
    CommonErrorHandler listenerFailures(KafkaProperties kafka) {
        Serializer<EventMessage> originalBytes = (_, event) -> event.data();
        return ListenerFailures.handler(template(kafka, new ByteArraySerializer()), template(kafka, originalBytes));
    }

    private static <V> KafkaTemplate<String, V> template(KafkaProperties kafka, Serializer<V> values) {
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings(kafka), new StringSerializer(), values));
    }

    private static Map<String, Object> settings(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.remove("key.serializer");
        settings.remove("value.serializer");
        return settings;
    }

    record Housekeeping(OutboxArchive archive, Clock clock) {
        @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
        void drop() {
            archive.dropOld(clock.instant());
        }
    }
}
