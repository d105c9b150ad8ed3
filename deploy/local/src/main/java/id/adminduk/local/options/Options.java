package id.adminduk.local.options;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `deploy/up` was asked for. Every option has an environment variable; the option wins.
///
/// @param port the gateway's port; the services take the five that follow
/// @param data keeps databases, broker log, files, keys and logs between runs
/// @param database an external PostgreSQL (15 to 18) instead of our own, as a JDBC URL with an administrator's user and
/// password
/// @param kafka an external broker instead of our own, `host:port,...`
/// @param checkouts the repository, whose built modules are run
public record Options(
        int port,
        int databasePort,
        int kafkaPort,
        Path data,
        @Nullable String database,
        @Nullable String kafka,
        @Nullable String publicUrl,
        boolean demo,
        boolean aotCaches,
        Path checkouts) {

    public static final String HELP = """
        deploy/up [--demo] [options]      start everything and wait until it is ready; Ctrl-C stops it
          --demo                 load regions, synthetic residents, officers, partners        ADMINDUK_DEMO=true
          --port N               the gateway's port, services take the next five (8080)      ADMINDUK_PORT
          --database-port N      our PostgreSQL's port (15432)                               ADMINDUK_DATABASE_PORT
          --kafka-port N         our broker's port (19092)                                   ADMINDUK_KAFKA_PORT
          --data DIR             databases, keys, files and logs, kept between runs (data)   ADMINDUK_HOME
          --database URL         external PostgreSQL 15 to 18: jdbc:postgresql://host:5432/postgres?user=..&password=..
                                                                                             ADMINDUK_DATABASE
          --kafka HOST:PORT      external broker                                             ADMINDUK_BROKERS
          --public-url URL       the address people use (http://localhost:PORT)              ADMINDUK_PUBLIC_URL
          --no-aot               start without ahead-of-time caches
        """;

    public static Options of(List<String> arguments, Map<String, String> environment, Path checkout) {
        var words = new ArrayDeque<>(arguments);
        var given = new java.util.HashMap<>(environment);
        while (!words.isEmpty()) {
            var word = words.pop();
            switch (word) {
                case "--demo" -> given.put("ADMINDUK_DEMO", "true");
                case "--no-aot" -> given.put("ADMINDUK_NO_AOT", "true");
                case "--port" -> given.put("ADMINDUK_PORT", value(word, words));
                case "--database-port" -> given.put("ADMINDUK_DATABASE_PORT", value(word, words));
                case "--kafka-port" -> given.put("ADMINDUK_KAFKA_PORT", value(word, words));
                case "--data" -> given.put("ADMINDUK_HOME", value(word, words));
                case "--database" -> given.put("ADMINDUK_DATABASE", value(word, words));
                case "--kafka" -> given.put("ADMINDUK_BROKERS", value(word, words));
                case "--public-url" -> given.put("ADMINDUK_PUBLIC_URL", value(word, words));
                default ->
                    throw new CannotStart("I do not know the option %s; deploy/up --help lists them.".formatted(word));
            }
        }
        return of(given, checkout);
    }

    private static Options of(Map<String, String> given, Path checkout) {
        return new Options(
                number(given, "ADMINDUK_PORT", 8080),
                number(given, "ADMINDUK_DATABASE_PORT", 15432),
                number(given, "ADMINDUK_KAFKA_PORT", 19092),
                checkout.resolve(given.getOrDefault("ADMINDUK_HOME", "data"))
                        .toAbsolutePath()
                        .normalize(),
                given.get("ADMINDUK_DATABASE"),
                given.get("ADMINDUK_BROKERS"),
                given.get("ADMINDUK_PUBLIC_URL"),
                Boolean.parseBoolean(given.get("ADMINDUK_DEMO")),
                !Boolean.parseBoolean(given.get("ADMINDUK_NO_AOT")),
                checkout.toAbsolutePath().normalize());
    }

    private static String value(String option, ArrayDeque<String> words) {
        if (words.isEmpty()) throw new CannotStart("The option %s needs a value.".formatted(option));
        return words.pop();
    }

    private static int number(Map<String, String> given, String name, int usual) {
        var text = given.getOrDefault(name, Integer.toString(usual));
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number < 65_000) return number;
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new CannotStart("%s must be a port number, not \"%s\".".formatted(name, text));
    }

    /// Where people and partners find the platform.
    public String address() {
        return publicUrl != null ? publicUrl : "http://localhost:" + port;
    }

    /// The port of a service on this machine.
    public int portOf(Service service) {
        return port + service.portOffset();
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /// The folder of generated development keys.
    public Path keys() {
        return data.resolve("keys");
    }

    public Path logOf(String name) {
        return logs().resolve(name + ".log");
    }
}
