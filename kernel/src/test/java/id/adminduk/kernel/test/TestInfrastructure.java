package id.adminduk.kernel.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// `@SpringBootTest @Import(TestInfrastructure.class) @ActiveProfiles("test")`: one real PostgreSQL and one real broker
/// for all tests of
/// a module, a fresh database and key folder per application context. `TEST_DATABASE_URL` and `TEST_KAFKA_BROKERS` name
/// others to use.
@TestConfiguration(proxyBeanMethods = false)
@Import(TestEvents.class)
public class TestInfrastructure {

    @Bean
    DynamicPropertyRegistrar realServers() {
        var database = TestDatabase.fresh();
        var folder = freshFolder();
        var context = UUID.randomUUID().toString();
        return properties -> {
            properties.add("spring.datasource.url", database::url);
            properties.add("spring.datasource.username", database::user);
            properties.add("spring.datasource.password", database::password);
            properties.add("spring.kafka.bootstrap-servers", TestBroker::address);
            properties.add("spring.kafka.consumer.group-id", () -> "test-" + context);
            properties.add(OwnRecords.CONTEXT, () -> context);
            for (var client : List.of("consumer", "producer")) {
                var settings = "spring.kafka." + client + ".properties";
                properties.add(settings + "[interceptor.classes]", OwnRecords.class::getName);
                properties.add(settings + "[" + OwnRecords.CONTEXT + "]", () -> context);
            }
            properties.add("adminduk.keys", () -> folder.resolve("keys").toString());
            properties.add("adminduk.data", folder::toString);
            properties.add("server.port", () -> "0");
        };
    }

    /// Tokens are checked as in production, but against the tests' own key.
    @Bean
    JwtDecoder testTokens() {
        return TestTokens.decoder();
    }

    /// Asked for by the Maven profile `testcontainers`; the usual servers are embedded.
    static boolean inContainers() {
        return "containers".equals(System.getProperty("test.servers"));
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("adminduk-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
