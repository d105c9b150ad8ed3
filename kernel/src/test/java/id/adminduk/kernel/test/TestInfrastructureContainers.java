package id.adminduk.kernel.test;

import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The servers of the Maven profile `testcontainers`, set up as the embedded ones: one container each per JVM, removed
/// with it. Without that profile Testcontainers is not on the class path and nobody comes here.
final class TestInfrastructureContainers {
    private static final String POSTGRESQL = "postgres:18";
    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion(); // as old as our client

    private TestInfrastructureContainers() {}

    /// An administrator's address, with user and password.
    static String databaseUrl() {
        var server = Database.STARTED;
        return "jdbc:postgresql://%s:%d/postgres?user=postgres&password=postgres"
                .formatted(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    static String brokers() {
        return Broker.STARTED.getBootstrapServers();
    }

    private static final class Database {
        static final PostgreSQLContainer STARTED = start();

        private static PostgreSQLContainer start() {
            var server = new PostgreSQLContainer(POSTGRESQL)
                    .withDatabaseName("postgres")
                    .withUsername("postgres")
                    .withPassword("postgres");
            server.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
            server.start();
            return server;
        }
    }

    private static final class Broker {
        static final KafkaContainer STARTED = start();

        private static KafkaContainer start() {
            var broker = new KafkaContainer(KAFKA)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "true")
                    .withEnv("KAFKA_NUM_PARTITIONS", Integer.toString(TestBroker.PARTITIONS))
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1");
            broker.start();
            return broker;
        }
    }
}
