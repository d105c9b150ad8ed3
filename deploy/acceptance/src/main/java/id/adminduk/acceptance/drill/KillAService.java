package id.adminduk.acceptance.drill;

import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.story.CommandLine;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// `deploy/drills/kill-a-service` behind its script; `deploy/up` starts the killed service again by itself.
public final class KillAService {
    private static final double PER_SECOND = 10;

    private KillAService() {}

    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        if (line.words().isEmpty()) {
            System.err.println("deploy/drills/kill-a-service NAME [PUSHES] [--address URL] [--data DIR]");
            System.exit(2);
        }
        var service = line.words().getFirst();
        int pushes = line.number(1, 200);
        try {
            var result = Drill.run(line.cast(), pushes, PER_SECOND, () -> kill(service, line.data()));
            System.out.println(JsonMapper.builder().build().writeValueAsString(result.report(service)));
            System.exit(result.isWhole() ? 0 : 1);
        } catch (RuntimeException failed) {
            System.err.println("The drill failed: " + failed.getMessage());
            System.exit(2);
        }
    }

    private static void kill(String service, Path data) {
        var process = new RunningProcesses(data)
                .find(service)
                .orElseThrow(() -> new Unexpected(service + " does not run from " + data));
        System.err.printf("SIGKILL to %s (process %d)%n", service, process.pid());
        process.destroyForcibly();
    }
}
