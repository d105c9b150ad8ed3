package id.adminduk.kernel;

import id.adminduk.kernel.audit.AuditVerifier;
import id.adminduk.kernel.messaging.OutboxArchive;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The operator's commands on one service's database, run beside the service with its own class path and
/// `ADMINDUK_DB_*` settings: `verify-audit` recomputes the audit chain (exit code 2 names the first broken
/// place), `republish-outbox INSTANT` has every event created since then sent again, for a broker that lost its
/// data.
public final class Maintenance {
    private static final int BROKEN = 2;
    private static final int WRONG_USE = 64;

    private Maintenance() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()));
    }

    /// Runs one command and returns its exit code.
    static int run(String[] arguments, Map<String, String> environment) {
        var command = arguments.length == 0 ? "" : arguments[0];
        return switch (command) {
            case "verify-audit" -> verifyAudit(database(environment));
            case "republish-outbox" ->
                arguments.length == 2 ? republish(database(environment), Instant.parse(arguments[1])) : usage();
            default -> usage();
        };
    }

    private static int verifyAudit(JdbcClient jdbc) {
        var finding = new AuditVerifier(jdbc).verify();
        if (finding.firstBadSequence().isEmpty()) {
            System.out.printf("The audit chain holds: %d entries.%n", finding.checked());
            return 0;
        }
        System.out.printf(
                "The audit chain is broken at entry %d; the %d before it hold.%n",
                finding.firstBadSequence().get(), finding.checked());
        return BROKEN;
    }

    private static int republish(JdbcClient jdbc, Instant since) {
        System.out.printf("%d events will be sent again.%n", new OutboxArchive(jdbc).republishSince(since));
        return 0;
    }

    private static int usage() {
        System.err.println("verify-audit | republish-outbox INSTANT (for example 2026-11-21T00:00:00Z)");
        return WRONG_USE;
    }

    private static JdbcClient database(Map<String, String> environment) {
        return JdbcClient.create(new DriverManagerDataSource(
                setting(environment, "ADMINDUK_DB_URL"),
                setting(environment, "ADMINDUK_DB_USER"),
                setting(environment, "ADMINDUK_DB_PASSWORD")));
    }

    private static String setting(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null) throw new IllegalStateException(name + " is not set");
        return value;
    }
}
