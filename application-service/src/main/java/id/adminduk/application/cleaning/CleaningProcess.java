package id.adminduk.application.cleaning;

import id.adminduk.application.jail.Verdict;
import id.adminduk.kernel.AdmindukProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// One process per file (promises.md R23): 256 MB, a few seconds of processor time, no environment, an empty folder of
/// its own, and whatever else [Jail] takes away. Whatever a hostile file does in there ends with the process.
@Component
class CleaningProcess {
    private static final int PATIENCE_SECONDS = 20;
    private static final int MOST_BYTES = 32 << 20;

    private final JailCommand command;

    @Autowired
    CleaningProcess(AdmindukProperties platform) {
        this(Jail.ofThisMachine(List.of(platform.keys(), platform.data())));
    }

    CleaningProcess(Jail jail) {
        this.command = new JailCommand(jail);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Outcome(Verdict verdict, byte[] bytes) {}

    Outcome run(FileKind kind, byte[] raw) {
        try {
            var folder = Files.createTempDirectory("cleaning");
            try {
                return run(start(kind, folder), kind, raw);
            } finally {
                Files.deleteIfExists(folder); // nothing was written there
            }
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("the cleaning process did not start", cannotStart);
        }
    }

    private static Outcome run(Process process, FileKind kind, byte[] raw) throws IOException {
        var alarm = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var watch = CompletableFuture.runAsync(process::destroyForcibly, alarm);
        try {
            return talk(process, kind, raw);
        } finally {
            watch.cancel(false);
            process.destroyForcibly();
        }
    }

    private Process start(FileKind kind, Path folder) throws IOException {
        var builder = new ProcessBuilder(command.of(kind))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // no secret of this service is inherited
        return builder.start();
    }

    private static Outcome talk(Process process, FileKind kind, byte[] raw) throws IOException {
        try (var input = process.getOutputStream()) {
            input.write(raw);
        } catch (IOException alreadyGone) {
            return new Outcome(Verdict.UNREADABLE, new byte[0]);
        }
        byte[] bytes;
        try (var output = process.getInputStream()) {
            bytes = output.readNBytes(MOST_BYTES);
        }
        var verdict = Verdict.of(exitCode(process));
        boolean plausible =
                bytes.length < MOST_BYTES && (kind.isImage() ? FileKind.JPEG : FileKind.PDF).startsLikeIt(bytes);
        return new Outcome(verdict == Verdict.CLEAN && !plausible ? Verdict.HOSTILE : verdict, bytes);
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
