package id.adminduk.acceptance.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The processes that `deploy/up` noted in `run.properties`, each as process id and start time.
final class RunningProcesses {
    private final Path file;

    RunningProcesses(Path data) {
        this.file = data.resolve("run.properties");
    }

    /// The process of that name, if it is still the one that was noted: ids are reused.
    Optional<ProcessHandle> find(String name) {
        var entry = entries().getProperty("process." + name, "").split("@", -1);
        if (entry.length != 2) return Optional.empty();
        long started = Long.parseLong(entry[1]);
        return ProcessHandle.of(Long.parseLong(entry[0]))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start -> start.toEpochMilli() == started)
                        .isPresent());
    }

    private Properties entries() {
        var entries = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            entries.load(in);
        } catch (IOException absent) {
            throw new UncheckedIOException("nothing runs from this data folder; start deploy/up --demo", absent);
        }
        return entries;
    }
}
