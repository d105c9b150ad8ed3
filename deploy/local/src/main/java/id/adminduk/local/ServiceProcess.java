package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Jvm;
import id.adminduk.local.options.Options;
import id.adminduk.local.options.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One service as a process: started, asked whether it is ready, killed in drills, stopped.
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

    private final Service service;
    private final Options options;
    private final Map<String, String> environment;
    private @Nullable Process process;

    ServiceProcess(Service service, Options options, Map<String, String> environment) {
        this.service = service;
        this.options = options;
        this.environment = environment;
    }

    Service service() {
        return service;
    }

    long pid() {
        return Objects.requireNonNull(process).pid();
    }

    Path log() {
        return options.logOf(service.module());
    }

    void start() {
        var command = new ArrayList<>(List.of(
                Jvm.java(),
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xms32m",
                "-Xss512k",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:MinHeapFreeRatio=10",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(Jvm.SERVICE_FLAGS);
        // The quick compiler alone halves the start and saves memory. Even drawing and signing earn the thorough one
        // only
        // after thousands of documents: it takes 20 ms of a birth until then, and saves 7 afterwards.
        command.add("-XX:TieredStopAtLevel=1");
        var build = Build.of(service, options.checkouts());
        if (options.aotCaches() && Files.exists(build.cache())) command.add("-XX:AOTCache=" + build.cache());
        command.addAll(List.of("-jar", build.jar().toString()));
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            builder.environment()
                    .put("MALLOC_ARENA_MAX", "2"); // native memory in two pools instead of one for each thread
            process = builder.start();
        } catch (IOException refused) {
            throw new CannotStart(
                    "%s cannot be started: %s.".formatted(service.module(), refused.getMessage()), refused);
        }
    }

    void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!Objects.requireNonNull(process).isAlive()) {
                throw new CannotStart("%s ended while starting; its log is %s.".formatted(service.module(), log()));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("%s is not ready after %d s; its log is %s."
                        .formatted(service.module(), PATIENCE.toSeconds(), log()));
            }
            Jvm.pause(Duration.ofMillis(100));
        }
    }

    private boolean isReady() {
        var address = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(options.portOf(service)));
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped.");
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Ends it at once, as a crash would.
    void kill() {
        var running = Objects.requireNonNull(process);
        running.destroyForcibly();
        running.onExit().join();
    }

    @Override
    public void close() {
        if (process != null) Jvm.stop(process, Duration.ofSeconds(30));
    }
}
