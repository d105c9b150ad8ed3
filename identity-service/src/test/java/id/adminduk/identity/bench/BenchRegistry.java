package id.adminduk.identity.bench;

import id.adminduk.identity.IdentityServiceApp;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// identity-service on a durable PostgreSQL of its own in a folder, kept from run to run; without a broker.
public final class BenchRegistry implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext service;
    private final int port;

    private BenchRegistry(EmbeddedPostgres server, ConfigurableApplicationContext service, int port) {
        this.server = server;
        this.service = service;
        this.port = port;
    }

    /// @param size invented residents to load, unless there are some already
    public static BenchRegistry open(Path folder, int size) throws IOException, SQLException {
        return open(folder, "--adminduk.demo=true", "--adminduk.demo-residents=" + size);
    }

    /// Nobody in it, only its places.
    static BenchRegistry empty(Path folder) throws IOException, SQLException {
        return open(folder, "--adminduk.demo=false", "--adminduk.demo-residents=0");
    }

    private static BenchRegistry open(Path folder, String demo, String residents) throws IOException, SQLException {
        Files.createDirectories(folder);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "2GB")
                .start();
        createDatabase(server.getJdbcUrl("postgres", "postgres"));
        int port = freePort();
        var database = server.getJdbcUrl("postgres", "identity");
        return new BenchRegistry(server, service(folder, database, port, demo, residents), port);
    }

    /// A copy of the service alone, on a database that is there.
    static ConfigurableApplicationContext copy(Path folder, String database) throws IOException {
        return service(folder, database, freePort(), "--adminduk.demo=false", "--adminduk.demo-residents=0");
    }

    private static ConfigurableApplicationContext service(
            Path folder, String database, int port, String demo, String residents) {
        var application = new SpringApplication(IdentityServiceApp.class);
        application.setAdditionalProfiles("local");
        return application.run(
                "--server.port=" + port,
                "--adminduk.identity-url=http://127.0.0.1:" + port,
                demo,
                residents,
                "--adminduk.keys=" + folder.resolve("keys"),
                "--adminduk.data=" + folder,
                "--spring.datasource.url=" + database + "&logServerErrorDetail=false&reWriteBatchedInserts=true",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.kafka.bootstrap-servers=127.0.0.1:9",
                "--spring.kafka.listener.auto-startup=false",
                "--logging.level.root=ERROR",
                "--logging.level.org.apache.kafka=ERROR",
                "--logging.level.id.adminduk.identity.demo=INFO");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void createDatabase(String admin) throws SQLException {
        try (var connection = DriverManager.getConnection(admin);
                var statement = connection.createStatement();
                var known = statement.executeQuery("select 1 from pg_database where datname = 'identity'")) {
            if (known.next()) return;
            try (var create = connection.createStatement()) {
                create.execute("create database identity");
            }
        }
    }

    /// The database goes on.
    void stopService() {
        service.close();
    }

    ApplicationContext context() {
        return service;
    }

    /// Where the service listens.
    public int port() {
        return port;
    }

    /// The database as its owner sees it, past the service's pool.
    public String database() {
        return server.getJdbcUrl("postgres", "identity");
    }

    public <T> T get(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() throws IOException {
        service.close();
        server.close();
    }
}
