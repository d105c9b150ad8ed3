package id.adminduk.application.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this machine lets us take away from a process before it looks at a stranger's file: network, other processes,
/// the keys and files of this service, the right to write, privileges, memory and time (promises.md R23, T15).
final class Jail {
    private static final Logger log = LoggerFactory.getLogger(Jail.class);
    private static final List<String> NO_NETWORK = List.of("unshare", "--map-root-user", "--net", "--");
    private static final List<String> ALONE = List.of(
            "unshare",
            "--map-root-user",
            "--net",
            "--pid",
            "--fork",
            "--kill-child",
            "--mount",
            "--ipc",
            "--uts",
            "--");
    /// Empty folders over the secret ones, nothing to write to, and the command as a child of the first process.
    private static final String WALLS =
            "while [ \"$1\" != -- ]; do mount -t tmpfs -o ro,nosuid,nodev,noexec none \"$1\" || exit 70; shift; done;"
                    + " shift; mount -o remount,bind,ro / || exit 70; \"$@\"; exit $?";
    private static final List<String> NO_PRIVILEGES =
            List.of("setpriv", "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all");
    /// The jar of an unpacked service names every library it came with, and a search through the class path opens them
    /// all: 64 files were too few there.
    private static final List<String> LIMITS =
            List.of("prlimit", "--fsize=0", "--core=0", "--nofile=512", "--data=" + (512L << 20));

    private final List<Path> hidden;
    private final List<String> walls;
    private final boolean limits;

    private Jail(List<Path> hidden, List<String> walls, boolean limits) {
        this.hidden = hidden;
        this.walls = walls;
        this.limits = limits;
    }

    /// @param secrets folders the process must not see
    static Jail ofThisMachine(Collection<Path> secrets) {
        var deepestFirst = secrets.stream()
                .map(Path::toAbsolutePath)
                .sorted(Comparator.comparing(Path::getNameCount).reversed())
                .toList();
        boolean limits = works(LIMITS);
        var full = new Jail(deepestFirst, ALONE, limits);
        if (limits && works(full.wrapping())) return full;
        var partial = new Jail(deepestFirst, works(NO_NETWORK) ? NO_NETWORK : List.of(), limits);
        log.warn(
                "uploads are cleaned without a full jail: network removed {}, limits set {}",
                !partial.walls.isEmpty(),
                limits);
        return partial;
    }

    boolean isFull() {
        return walls.equals(ALONE);
    }

    List<String> around(List<String> command, int cpuSeconds) {
        var whole = new ArrayList<>(wrapping());
        if (limits) {
            whole.addAll(LIMITS);
            whole.add("--cpu=" + cpuSeconds);
        }
        whole.addAll(command);
        return whole;
    }

    private List<String> wrapping() {
        var wrapping = new ArrayList<>(walls);
        if (!isFull()) return wrapping;
        wrapping.addAll(List.of("sh", "-c", WALLS, "sh"));
        hidden.stream().filter(Files::isDirectory).map(Path::toString).forEach(wrapping::add);
        wrapping.add("--");
        wrapping.addAll(NO_PRIVILEGES);
        return wrapping;
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
