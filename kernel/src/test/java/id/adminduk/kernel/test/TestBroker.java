package id.adminduk.kernel.test;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// One real broker per JVM: embedded, a container with the profile `testcontainers`, or the one of
/// `TEST_KAFKA_BROKERS`. Topics appear when first used.
public final class TestBroker {
    static final int PARTITIONS = 2;
    private static @Nullable EmbeddedKafkaKraftBroker embedded;

    private TestBroker() {}

    /// `host:port`, starting the broker when needed.
    public static String address() {
        var given = System.getenv("TEST_KAFKA_BROKERS");
        if (given != null) return given;
        if (TestInfrastructure.inContainers()) return TestInfrastructureContainers.brokers();
        return embedded().getBrokersAsString();
    }

    private static synchronized EmbeddedKafkaKraftBroker embedded() {
        if (embedded == null) {
            embedded = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            embedded.brokerProperties(Map.of(
                    "auto.create.topics.enable", "true",
                    "num.partitions", Integer.toString(PARTITIONS),
                    "group.initial.rebalance.delay.ms", "0",
                    "offsets.topic.num.partitions", "1"));
            embedded.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::destroy));
        }
        return embedded;
    }
}
