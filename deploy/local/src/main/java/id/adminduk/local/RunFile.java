package id.adminduk.local;

import id.adminduk.local.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// `run.properties` in the data folder: who runs here, so that a second start says so, `deploy/down` finds the first,
/// and the remains of
/// a crash can be cleared. A process counts as ours only while it started when we noted it did: ids are reused.
final class RunFile {
    private final Path file;

    RunFile(Path data) {
        this.file = data.resolve("run.properties");
    }

    void write(Map<String, Long> processIds, Options options) {
        var lines = new Properties();
        lines.setProperty("address", options.address());
        lines.setProperty("process.up", entry(ProcessHandle.current().pid()));
        processIds.forEach((name, pid) -> lines.setProperty("process." + name, entry(pid)));
        try (var out = Files.newBufferedWriter(file)) {
            lines.store(out, null);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String entry(long pid) {
        var started = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.EPOCH);
        return pid + "@" + started.toEpochMilli();
    }

    /// The platform that runs here, if one does.
    Optional<ProcessHandle> running() {
        return alive("process.up");
    }

    Optional<ProcessHandle> alive(String name) {
        var noted = read().getProperty(name);
        if (noted == null) return Optional.empty();
        var parts = noted.split("@");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle ->
                        handle.info().startInstant().map(Instant::toEpochMilli).orElse(-1L)
                                == Long.parseLong(parts[1]));
    }

    /// Ends what a crashed run left behind.
    void clearRemains() {
        if (running().isPresent()) return;
        read().stringPropertyNames().stream()
                .filter(name -> name.startsWith("process."))
                .flatMap(name -> alive(name).stream())
                .forEach(ProcessHandle::destroyForcibly);
        delete();
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Properties read() {
        var lines = new Properties();
        if (!Files.exists(file)) return lines;
        try (var in = Files.newBufferedReader(file)) {
            lines.load(in);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return lines;
    }
}
