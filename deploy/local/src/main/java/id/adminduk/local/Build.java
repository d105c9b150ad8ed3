package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Jvm;
import id.adminduk.local.options.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A service's built jar, unpacked for a quick start, and its ahead-of-time cache ([StartUpCaches] makes it).
record Build(Service service, Path jar, Path cache, Path source) {
    static Build of(Service service, Path checkout) {
        var target = checkout.resolve(service.module()).resolve("target");
        var run = target.resolve("run");
        var name = service.module() + "-0.1.0-SNAPSHOT-exec.jar";
        return new Build(service, run.resolve(name), run.resolve("app.aot"), target.resolve(name));
    }

    /// Unpacks the jar when it is newer than what was unpacked before; true when something was done.
    boolean unpack() {
        if (!Files.exists(source))
            throw new CannotStart("%s is not built; run deploy/up or mvn package.".formatted(service.module()));
        try {
            if (Files.exists(jar)
                    && !Files.getLastModifiedTime(jar)
                            .toInstant()
                            .isBefore(Files.getLastModifiedTime(source).toInstant())) {
                return false;
            }
            Files.deleteIfExists(cache);
            run(
                    List.of(
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            source.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            jar.resolveSibling("").toString()),
                    jar.resolveSibling("../unpack.log"));
            Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
            return true;
        } catch (IOException refused) {
            throw new CannotStart(
                    "%s cannot be unpacked: %s.".formatted(service.module(), refused.getMessage()), refused);
        }
    }

    private static void run(List<String> arguments, Path log) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.normalize().toFile()));
        try {
            int code = builder.start().waitFor();
            if (code != 0) throw new IOException("exit code %d, see %s".formatted(code, log.normalize()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
