package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Jvm;
import id.adminduk.local.options.Options;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One Kafka node (KRaft) as a process of its own from the jars beside us, or an external broker.
final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private @Nullable Process process;

    private Broker(Options options) {
        this.options = options;
    }

    /// Begins to start; [#awaitReady] waits.
    static Broker start(Options options) {
        var broker = new Broker(options);
        var external = options.kafka();
        if (external == null) broker.launch();
        else if (Stream.of(external.split(",")).noneMatch(Broker::answers))
            throw new CannotStart("No broker answers at %s; --kafka takes HOST:PORT.".formatted(external));
        return broker;
    }

    private static boolean answers(String address) {
        var parts = address.strip().split(":");
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,5}")) return false;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), 5000);
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    String address() {
        var external = options.kafka();
        return external != null ? external : "127.0.0.1:" + options.kafkaPort();
    }

    @Nullable
    Process process() {
        return process;
    }

    void launch() {
        var folder = options.data().resolve("kafka");
        try {
            Files.createDirectories(folder);
            var settings = writeSettings(folder);
            if (!Files.exists(folder.resolve("log/meta.properties"))) format(settings);
            process = java("kafka.Kafka", List.of(settings.toString()));
        } catch (IOException refused) {
            throw new CannotStart(
                    "The broker did not start; its log is %s.".formatted(options.logOf("kafka")), refused);
        }
    }

    private Path writeSettings(Path folder) throws IOException {
        var file = folder.resolve("server.properties");
        Files.writeString(file, """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            num.partitions=4
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            group.coordinator.rebalance.protocols=classic,consumer
            log.retention.hours=336
            log.cleaner.dedupe.buffer.size=4194304
            num.network.threads=2
            num.io.threads=3
            """.formatted(options.kafkaPort(), options.kafkaPort() + 1, folder.resolve("log")));
        return file;
    }

    private void format(Path settings) throws IOException {
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var format = java("kafka.tools.StorageTool", List.of("format", "-t", id, "-c", settings.toString()));
        try {
            if (!format.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || format.exitValue() != 0)
                throw new IOException("format failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Process java(String main, List<String> arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Jvm.java(),
                "-Xmx192m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlog4j2.configurationFile=kafka-log4j2.properties",
                main));
        command.addAll(arguments);
        var log = ProcessBuilder.Redirect.appendTo(options.logOf("kafka").toFile());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    void awaitReady() {
        if (options.kafka() != null) return;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var running = process;
            if (running != null && !running.isAlive()) break;
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", options.kafkaPort()), 500);
                return;
            } catch (IOException notYet) {
                Jvm.pause(Duration.ofMillis(100));
            }
        }
        throw new CannotStart("The broker did not start; its log is %s.".formatted(options.logOf("kafka")));
    }

    @Override
    public void close() {
        if (process != null) Jvm.stop(process, Duration.ofSeconds(20));
    }
}
