package id.adminduk.local;

import id.adminduk.local.options.CannotStart;
import id.adminduk.local.options.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// `deploy/down`: stops the platform of a data folder, and only that.
public final class Down {
    private Down() {}

    public static void main(String[] arguments) {
        try {
            var options = Options.of(
                    List.of(arguments), System.getenv(), Path.of(System.getProperty("adminduk.checkout", ".")));
            var runFile = new RunFile(options.data());
            var running = runFile.running();
            if (running.isEmpty()) {
                runFile.clearRemains();
                System.out.println("Nothing is running.");
                return;
            }
            running.get().destroy();
            running.get().onExit().orTimeout(90, TimeUnit.SECONDS).join();
            System.out.println("Stopped.");
        } catch (CannotStart sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        } catch (CompletionException stuck) {
            System.err.println(
                    "It did not stop within 90 s; its processes are noted in run.properties of the data folder.");
            System.exit(1);
        }
    }
}
