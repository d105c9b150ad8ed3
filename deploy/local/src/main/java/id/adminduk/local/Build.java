package id.adminduk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A service's built jar, unpacked for a quick start, and its ahead-of-time cache.
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
                    Map.of(),
                    jar.resolveSibling("../unpack.log"));
            Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
            return true;
        } catch (IOException refused) {
            throw new CannotStart(
                    "%s cannot be unpacked: %s.".formatted(service.module(), refused.getMessage()), refused);
        }
    }

    /// Records a start up to the moment before work begins, so that the next starts skip what was recorded. A failure
    /// only costs time.
    boolean train(Map<String, String> environment, Path log) {
        if (Files.exists(cache)) return false;
        var arguments =
                new ArrayList<>(List.of("-Xmx256m", "-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
        arguments.addAll(Jvm.SERVICE_FLAGS);
        arguments.addAll(List.of("-jar", jar.toString()));
        try {
            run(arguments, environment, log);
        } catch (IOException slowerStart) {
            System.err.println(service.module() + " will start without a cache: " + slowerStart.getMessage());
        }
        return true;
    }

    private static void run(List<String> arguments, Map<String, String> environment, Path log) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.normalize().toFile()));
        builder.environment().putAll(environment);
        try {
            int code = builder.start().waitFor();
            if (code != 0) throw new IOException("exit code %d, see %s".formatted(code, log.normalize()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }
}
