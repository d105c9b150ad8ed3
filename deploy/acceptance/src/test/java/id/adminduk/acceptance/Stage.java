package id.adminduk.acceptance;

import id.adminduk.acceptance.story.Cast;
import id.adminduk.local.Platform;
import id.adminduk.local.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// The platform the tests play on: six real processes, PostgreSQL and Kafka, started once and thrown away at the end.
final class Stage {
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 12_000;

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Platform PLATFORM = open();
    private static final Cast CAST =
            Cast.at(URI.create(PLATFORM.options().address()), PLATFORM.options().data(), CHECKOUT);

    private Stage() {}

    static Platform platform() {
        return PLATFORM;
    }

    static Cast cast() {
        return CAST;
    }

    private static Platform open() {
        try {
            var data = Files.createTempDirectory("adminduk-acceptance");
            int port = freePorts(6);
            var options = new Options(port, freePorts(1), freePorts(2), data, null, null, null, true, false, CHECKOUT);
            var platform = Platform.start(options, line -> System.out.println("  " + line));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                platform.close();
                remove(data);
            }));
            return platform;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// The first of so many neighbouring free ports.
    private static int freePorts(int wanted) {
        while (true) {
            int first = LOWEST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            if (IntStream.range(first, first + wanted).allMatch(Stage::isFree)) return first;
        }
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
