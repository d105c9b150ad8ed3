package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Jvm;
import id.adminduk.local.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/// `deploy/up` behind its script: starts the platform, prints where everything is, and stays until it is stopped.
public final class Up {
    private static final long BEGUN = System.nanoTime();

    private Up() {}

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            run(Options.of(words, System.getenv(), Path.of(System.getProperty("adminduk.checkout", "."))));
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) {
        var runFile = new RunFile(options.data());
        runFile.running().ifPresent(other -> {
            throw new CannotStart(
                    "The platform is running already (process %d); deploy/down stops it.".formatted(other.pid()));
        });
        runFile.clearRemains();
        var platform = Platform.start(options, Up::say);
        var caches = StartUpCaches.make(platform, Up::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("\nstopping ...");
            caches.close();
            platform.close();
            runFile.delete();
            System.out.println("stopped");
        }));
        runFile.write(platform.processIds(), options);
        System.out.print(table(options));
        watch(platform);
    }

    private static void watch(Platform platform) {
        while (true) {
            Jvm.pause(Duration.ofSeconds(1));
            var fallen = platform.fallen();
            if (fallen == null) continue;
            System.err.printf(
                    "%s ended; its log is %s. Starting it again.%n",
                    fallen.module(), platform.options().logOf(fallen.module()));
            platform.restart(fallen);
            new RunFile(platform.options().data()).write(platform.processIds(), platform.options());
        }
    }

    private static void say(String line) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - BEGUN) / 1e9, line);
    }

    private static String table(Options options) {
        var address = options.address();
        var text = new StringBuilder(
                """

                Ready after %.1f s.

                  Public address      %s
                  Operators' page     %s/dashboard
                  Messages to people  %s/mailbox
                  API reference       %s/docs
                  Logs                %s
                """.formatted((System.nanoTime() - BEGUN) / 1e9, address, address, address, address, options.logs()));
        if (options.demo()) text.append(signIns(options));
        return text.append("\n  Ctrl-C or deploy/down stops everything. deploy/demo tells both stories.\n")
                .toString();
    }

    private static String signIns(Options options) {
        var file = options.keys().resolve("demo/passwords.properties");
        var passwords = new Properties();
        if (!Files.exists(file)) return "";
        try (var in = Files.newBufferedReader(file)) {
            passwords.load(in);
        } catch (IOException unreadable) {
            return "";
        }
        var text = new StringBuilder("\n  Demo sign-ins at " + options.address() + "/login\n");
        for (var name : new TreeSet<>(passwords.stringPropertyNames())) {
            text.append("    %-22s %s%n".formatted(name, passwords.getProperty(name)));
        }
        return text.toString();
    }
}
