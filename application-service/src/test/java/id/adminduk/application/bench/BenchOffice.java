package id.adminduk.application.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jose.jwk.JWKSet;
import id.adminduk.application.ApplicationServiceApp;
import id.adminduk.kernel.test.TestTokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// application-service on a durable PostgreSQL of its own in a folder, kept from run to run; without a broker, and with
/// an identity-service that answers at once and knows nobody.
public final class BenchOffice implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final WireMockServer identity;
    private final ConfigurableApplicationContext service;
    private final int port;

    private BenchOffice(
            EmbeddedPostgres server, WireMockServer identity, ConfigurableApplicationContext service, int port) {
        this.server = server;
        this.identity = identity;
        this.service = service;
        this.port = port;
    }

    public static BenchOffice open(Path folder) throws IOException, SQLException {
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
        var identity = new WireMockServer(options().dynamicPort().disableRequestJournal());
        identity.start();
        identity.stubFor(WireMock.get(urlEqualTo("/oauth2/jwks"))
                .willReturn(okJson(new JWKSet(TestTokens.publicKey()).toString())));
        identity.stubFor(post(urlEqualTo("/internal/comparisons")).willReturn(okJson("{\"people\":[]}")));
        int port = freePort();
        return new BenchOffice(server, identity, service(folder, server, identity, port), port);
    }

    private static ConfigurableApplicationContext service(
            Path folder, EmbeddedPostgres server, WireMockServer identity, int port) {
        var application = new SpringApplication(ApplicationServiceApp.class);
        application.setAdditionalProfiles("local");
        return application.run(
                "--server.port=" + port,
                "--adminduk.identity-url=" + identity.baseUrl(),
                "--adminduk.keys=" + folder.resolve("keys"),
                "--adminduk.data=" + folder,
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "application")
                        + "&logServerErrorDetail=false&reWriteBatchedInserts=true",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.kafka.bootstrap-servers=127.0.0.1:9",
                "--spring.kafka.listener.auto-startup=false",
                "--logging.level.root=ERROR",
                "--logging.level.id.adminduk=ERROR",
                "--logging.level.org.apache.kafka=OFF");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void createDatabase(String admin) throws SQLException {
        try (var connection = DriverManager.getConnection(admin);
                var statement = connection.createStatement();
                var known = statement.executeQuery("select 1 from pg_database where datname = 'application'")) {
            if (known.next()) return;
            try (var create = connection.createStatement()) {
                create.execute("create database application");
            }
        }
    }

    public int port() {
        return port;
    }

    /// The database as its owner sees it.
    String database() {
        return server.getJdbcUrl("postgres", "application");
    }

    public <T> T get(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() throws IOException {
        service.close();
        identity.stop();
        server.close();
    }
}
