package id.adminduk.kernel.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Databases on one real PostgreSQL per JVM: the embedded binaries, a container with the profile `testcontainers`, or
/// the server of `TEST_DATABASE_URL` (`jdbc:postgresql://host:5432/postgres?user=...&password=...`).
public record TestDatabase(String url, String user, String password) {
    private static final String SETTINGS = "logServerErrorDetail=false&reWriteBatchedInserts=true";
    private static @Nullable EmbeddedPostgres embedded;

    /// An empty database of its own.
    public static TestDatabase fresh() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        var admin = administrator();
        try (var connection = DriverManager.getConnection(admin);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("no test database", refused);
        }
        var address = admin.replaceFirst("/postgres\\?", "/" + name + "?");
        return new TestDatabase(address + "&" + SETTINGS, "postgres", "postgres");
    }

    private static String administrator() {
        var given = System.getenv("TEST_DATABASE_URL");
        if (given != null) return given;
        if (TestInfrastructure.inContainers()) return TestInfrastructureContainers.databaseUrl();
        return embedded().getJdbcUrl("postgres", "postgres");
    }

    private static synchronized EmbeddedPostgres embedded() {
        if (embedded == null) {
            try {
                embedded = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        return embedded;
    }
}
