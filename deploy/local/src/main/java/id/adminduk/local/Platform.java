package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Options;
import id.adminduk.local.options.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything that runs, started in the order it needs each other and stopped in the reverse.
public final class Platform implements AutoCloseable {
    private static final long SPACE_NEEDED = 1024L * 1024 * 1024;

    private final Options options;
    private final Consumer<String> progress;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private @Nullable Database database;
    private @Nullable Broker broker;
    private volatile boolean closing;

    private Platform(Options options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /// Starts everything and waits until it is ready; on failure stops what was started and throws [CannotStart].
    public static Platform start(Options options, Consumer<String> progress) {
        var platform = new Platform(options, progress);
        try {
            platform.start();
            return platform;
        } catch (RuntimeException | Error failed) {
            platform.close();
            throw failed;
        }
    }

    private void start() {
        requireSpace();
        requireFreePorts();
        for (var service : Service.values()) {
            if (Build.of(service, options.checkouts()).unpack()) progress.accept("unpacked " + service.module());
        }
        var kafka = Broker.start(options);
        broker = kafka;
        var postgres = Database.start(options);
        database = postgres;
        progress.accept("the database is ready");
        for (var service : Service.values())
            services.put(service, new ServiceProcess(service, options, environmentOf(service)));
        services.values().forEach(ServiceProcess::start);
        kafka.awaitReady(); // services start beside the broker and join it when it is there
        progress.accept("the broker is ready");
        services.values().forEach(process -> {
            process.awaitReady();
            progress.accept(process.service().module() + " is ready");
        });
    }

    Map<String, String> environmentOf(Service service) {
        var all = new HashMap<String, String>();
        all.put("SPRING_PROFILES_ACTIVE", "local");
        all.put("ADMINDUK_PORT", Integer.toString(options.portOf(service)));
        all.put("ADMINDUK_PUBLIC_URL", options.address());
        all.put("ADMINDUK_KEYS", options.keys().toString());
        all.put("ADMINDUK_DATA", options.data().toString());
        all.put("ADMINDUK_DEMO", Boolean.toString(options.demo()));
        all.put("ADMINDUK_KAFKA", Objects.requireNonNull(broker).address());
        for (var other : Service.values()) {
            all.put("ADMINDUK_%s_URL".formatted(other.name()), "http://127.0.0.1:" + options.portOf(other));
        }
        if (service.hasDatabase()) {
            var postgres = Objects.requireNonNull(database);
            all.put("ADMINDUK_DB_URL", postgres.urlOf(service));
            all.put("ADMINDUK_DB_USER", service.database());
            all.put("ADMINDUK_DB_PASSWORD", postgres.password(service));
        }
        return all;
    }

    private void requireSpace() {
        try {
            Files.createDirectories(options.logs());
            Files.createDirectories(options.keys());
            long free = Files.getFileStore(options.data()).getUsableSpace();
            if (free < SPACE_NEEDED) {
                throw new CannotStart("The disk of %s has only %d MB left; 1024 MB are needed."
                        .formatted(options.data(), free >> 20));
            }
        } catch (IOException refused) {
            throw new CannotStart("The data folder %s cannot be written.".formatted(options.data()), refused);
        }
    }

    private void requireFreePorts() {
        var ports = new ArrayList<Integer>();
        for (var service : Service.values()) ports.add(options.portOf(service));
        ports.sort(null); // the first that is named is the one that was asked for
        if (options.database() == null) ports.add(options.databasePort());
        if (options.kafka() == null) ports.addAll(List.of(options.kafkaPort(), options.kafkaPort() + 1));
        for (int port : ports) {
            try (var probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress("127.0.0.1", port));
            } catch (IOException taken) {
                throw new CannotStart(
                        "Port %d is taken by another program; choose others with --port, --database-port or --kafka-port."
                                .formatted(port));
            }
        }
    }

    public Options options() {
        return options;
    }

    /// Crashes one service, for drills and tests.
    public void kill(Service service) {
        processOf(service).kill();
    }

    /// Starts a service that was killed and waits until it is ready.
    public void restart(Service service) {
        processOf(service).start();
        processOf(service).awaitReady();
    }

    private ServiceProcess processOf(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /// The first service that ended although nobody asked it to, if any.
    public @Nullable Service fallen() {
        if (closing) return null;
        return services.values().stream()
                .filter(process -> !process.isAlive())
                .map(ServiceProcess::service)
                .findFirst()
                .orElse(null);
    }

    /// Process ids by name, for drills, measurements and cleaning up after a crash of ours.
    Map<String, Long> processIds() {
        var ids = new java.util.TreeMap<String, Long>();
        services.forEach((service, process) -> ids.put(service.module(), process.pid()));
        if (broker != null && broker.process() instanceof Process kafka) ids.put("kafka", kafka.pid());
        return ids;
    }

    @Override
    public void close() {
        closing = true;
        var stops = services.values().stream()
                .map(process -> Thread.ofVirtual().start(process::close))
                .toList();
        for (var stop : stops) {
            try {
                stop.join(Duration.ofSeconds(40));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        if (broker != null) broker.close();
        if (database != null) database.close();
    }
}
