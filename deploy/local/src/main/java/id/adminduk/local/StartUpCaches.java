package id.adminduk.local;

import id.adminduk.local.options.Jvm;
import id.adminduk.local.options.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the ahead-of-time caches that are missing, one after another and in the machine's idle time, while the
/// platform already serves: the first start does not wait for what only later ones need. A failure only costs
/// time.
final class StartUpCaches implements AutoCloseable {
    private final Platform platform;
    private final Consumer<String> progress;
    private volatile boolean closing;
    private volatile @Nullable Process rehearsal;

    private StartUpCaches(Platform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
    }

    static StartUpCaches make(Platform platform, Consumer<String> progress) {
        var caches = new StartUpCaches(platform, progress);
        Thread.ofVirtual().name("start-up-caches").start(caches::makeAll);
        return caches;
    }

    private void makeAll() {
        var options = platform.options();
        if (!options.aotCaches()) return;
        for (var service : Service.values()) {
            var build = Build.of(service, options.checkouts());
            if (closing || Files.exists(build.cache())) continue;
            try {
                rehearse(build, options.logOf("aot-" + service.module()));
                progress.accept("made the start-up cache of " + service.module());
            } catch (IOException slowerStart) {
                if (!closing)
                    progress.accept(
                            "no start-up cache for %s: %s".formatted(service.module(), slowerStart.getMessage()));
            }
        }
    }

    /// Records a start up to the moment before work begins, so that later starts skip what was recorded. The
    /// cache gets its name when it is whole.
    private void rehearse(Build build, Path log) throws IOException {
        var unfinished = build.cache().resolveSibling("app.aot.unfinished");
        var command = new ArrayList<>(
                List.of("nice", "-n", "19", Jvm.java(), "-Xmx256m", "-XX:AOTCacheOutput=" + unfinished));
        command.add("-Dspring.context.exit=onRefresh");
        command.addAll(Jvm.SERVICE_FLAGS);
        command.addAll(List.of("-jar", build.jar().toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment(build.service()));
        var process = builder.start();
        rehearsal = process;
        if (closing) process.destroy();
        int code = process.onExit().join().exitValue();
        if (code != 0) throw new IOException("exit code %d, see %s".formatted(code, log));
        Files.move(unfinished, build.cache(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// A rehearsal loads nothing and answers nobody.
    private Map<String, String> environment(Service service) {
        var environment = new HashMap<>(platform.environmentOf(service));
        environment.put("ADMINDUK_DEMO", "false");
        environment.put("ADMINDUK_PORT", "0");
        return environment;
    }

    @Override
    public void close() {
        closing = true;
        var running = rehearsal;
        if (running == null) return;
        running.descendants().forEach(ProcessHandle::destroy); // the step that writes the cache is a process of its own
        running.destroy();
    }
}
