package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Options;
import id.adminduk.local.options.Service;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL with a database and a role for each service: the embedded binaries with data kept between runs, or an
/// external server.
final class Database implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final int NEWEST = 18;

    private final Options options;
    private final @Nullable EmbeddedPostgres embedded;
    private final String adminUrl;

    private Database(Options options, @Nullable EmbeddedPostgres embedded, String adminUrl) {
        this.options = options;
        this.embedded = embedded;
        this.adminUrl = adminUrl;
    }

    static Database start(Options options) {
        var external = options.database();
        var database = external != null ? new Database(options, null, external) : embedded(options);
        database.prepare();
        return database;
    }

    private static Database embedded(Options options) {
        var log = options.logOf("postgresql");
        try {
            removeHalfUnpacked(options.data().resolve("binaries"));
            var server = EmbeddedPostgres.builder()
                    .setPort(options.databasePort())
                    .setDataDirectory(options.data().resolve("postgresql"))
                    .setOverrideWorkingDirectory(
                            options.data().resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on") // what we acknowledge is on disk
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Database(options, server, server.getJdbcUrl("postgres", "postgres"));
        } catch (IOException | IllegalStateException refused) {
            throw new CannotStart(
                    "PostgreSQL did not start; its log is %s (%s).".formatted(log, refused.getMessage()), refused);
        }
    }

    /// Binaries whose unpacking was interrupted would be in the way of the next.
    private static void removeHalfUnpacked(Path binaries) throws IOException {
        if (!Files.exists(binaries)) return;
        try (var folders = Files.list(binaries)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (Files.exists(folder.resolve(".exists"))) continue;
                try (var inside = Files.walk(folder).sorted(java.util.Comparator.reverseOrder())) {
                    for (var file : inside.toList()) Files.delete(file);
                }
            }
        }
    }

    private void prepare() {
        try (var admin = DriverManager.getConnection(adminUrl)) {
            int version = admin.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST || version > NEWEST) {
                throw new CannotStart(
                        "This PostgreSQL is version %d; %d to %d work.".formatted(version, OLDEST, NEWEST));
            }
            for (var service : Service.values()) {
                if (service.hasDatabase()) create(admin, service);
            }
        } catch (SQLException refused) {
            var reason = String.valueOf(refused.getMessage()).replaceFirst("\\.$", "");
            throw new CannotStart("PostgreSQL cannot be used: %s.".formatted(reason), refused);
        }
    }

    private void create(Connection admin, Service service) throws SQLException {
        var name = service.database();
        try (var statement = admin.createStatement()) {
            var role =
                    "do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s login;"
                            + " end if; end $$";
            statement.execute(role.formatted(name, name));
            statement.execute("alter role %s password '%s'".formatted(name, password(service)));
            var known = statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(name));
            if (known.next()) return;
            statement.execute("grant %s to current_user".formatted(name)); // or only a superuser may give it away
            statement.execute("create database %s owner %s".formatted(name, name));
        }
    }

    /// The address a service uses: the administrator's without user and password, and without error details, which
    /// would print rows.
    String urlOf(Service service) {
        var parts = adminUrl.split("\\?", 2);
        var kept = parts.length == 1
                ? ""
                : java.util.Arrays.stream(parts[1].split("&"))
                        .filter(setting -> !setting.startsWith("user=") && !setting.startsWith("password="))
                        .map(setting -> "&" + setting)
                        .collect(java.util.stream.Collectors.joining());
        var address = parts[0].substring(0, parts[0].lastIndexOf('/') + 1) + service.database();
        return address + "?logServerErrorDetail=false&reWriteBatchedInserts=true&ApplicationName=" + service.module()
                + kept;
    }

    String password(Service service) {
        var file = options.keys().resolve("database-" + service.database() + ".key");
        try {
            if (!Files.exists(file)) writeSecret(file);
            return Files.readString(file).strip();
        } catch (IOException refused) {
            throw new CannotStart("The key folder %s cannot be written.".formatted(options.keys()), refused);
        }
    }

    private static void writeSecret(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    @Override
    public void close() {
        if (embedded == null) return;
        try {
            embedded.close();
        } catch (IOException stuck) {
            System.err.println("PostgreSQL did not stop cleanly: " + stuck.getMessage());
        }
    }
}
