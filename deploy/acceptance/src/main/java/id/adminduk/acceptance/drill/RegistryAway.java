package id.adminduk.acceptance.drill;

import id.adminduk.acceptance.http.Answer;
import id.adminduk.acceptance.http.Patience;
import id.adminduk.acceptance.http.Unexpected;
import id.adminduk.acceptance.http.Web;
import id.adminduk.acceptance.people.Citizen;
import id.adminduk.acceptance.people.Officer;
import id.adminduk.acceptance.story.Cast;
import id.adminduk.acceptance.story.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// `deploy/drills/registry-away`: identity-service stands still (SIGSTOP: it takes calls and answers none) while people
/// hand in their applications; each is accepted, and each has the registry's answer after it goes on.
public final class RegistryAway {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 8;
    private static final String AWAY = "REGISTRY_AWAY";

    private final Cast cast;
    private final Web office;
    private final String nik;
    private final Citizen citizen;
    private final Officer officer;

    private RegistryAway(CommandLine line) {
        this.cast = line.cast();
        var birth = cast.families().atHome();
        this.nik = birth.parents().fatherNik();
        this.citizen = new Citizen(cast.platform(), birth.parents(), birth.phone());
        var account = citizen.openAccount();
        citizen.confirm(account, citizen.letters().code(Duration.ofSeconds(40))).require(204);
        citizen.signIn();
        this.officer = cast.officer("siti.verifikator");
        // the gateway's limits are for one citizen, not for a crowd in one program
        this.office =
                new Web(URI.create(System.getenv().getOrDefault("ADMINDUK_APPLICATION_URL", "http://127.0.0.1:8082")));
    }

    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        try {
            var report = new RegistryAway(line).run(line.number(0, 200), line.data());
            System.out.println(JsonMapper.builder().build().writeValueAsString(report));
            System.exit(Boolean.TRUE.equals(report.get("whole")) ? 0 : 1);
        } catch (RuntimeException failed) {
            System.err.println("The drill failed: " + failed.getMessage());
            System.exit(2);
        }
    }

    private Map<String, Object> run(int wanted, Path data) {
        var drafts = all(IntStream.range(0, wanted).boxed().toList(), _ -> draft());
        var identity = new RunningProcesses(data)
                .find("identity-service")
                .orElseThrow(() -> new Unexpected("identity-service does not run from " + data));
        signal("STOP", identity);
        var stopped = Instant.now();
        List<Boolean> accepted;
        long owing;
        try {
            accepted = all(drafts, id -> submit(id).status() == 200);
            owing = all(drafts, this::isOwed).stream().filter(yes -> yes).count();
        } finally {
            signal("CONT", identity);
        }
        var back = Instant.now();
        awaitAnswers(drafts);
        long answered = all(drafts, this::isOwed).stream().filter(owed -> !owed).count();
        long taken = accepted.stream().filter(yes -> yes).count();
        var report = new LinkedHashMap<String, Object>();
        report.put("handedIn", wanted);
        report.put("accepted", taken);
        report.put("withoutTheRegistry", owing);
        report.put("answeredAfterwards", answered);
        report.put("secondsAway", Duration.between(stopped, back).toSeconds());
        report.put("secondsToCatchUp", Duration.between(back, Instant.now()).toSeconds());
        report.put("whole", taken == wanted && owing == wanted && answered == wanted);
        return report;
    }

    private String draft() {
        var opened = call("POST", "/v1/applications", Map.of("service", "KTP-NEW"), "Idempotency-Key")
                .require(201)
                .json();
        var id = opened.get("id").asString();
        var form = Map.of("person", Map.of("nik", nik), "contact", Map.of("phone", "+6281200000000"));
        office.json(
                        "PUT",
                        "/v1/applications/%s/form".formatted(id),
                        form,
                        "Authorization",
                        citizen.bearer(),
                        "If-Match",
                        "\"v%d\"".formatted(opened.get("version").asLong()))
                .require(200);
        return id;
    }

    private Answer submit(String id) {
        return call("POST", "/v1/applications/%s/submission".formatted(id), Map.of(), "Idempotency-Key");
    }

    private Answer call(String method, String path, Object body, String keyHeader) {
        return office.json(
                method,
                path,
                body,
                "Authorization",
                citizen.bearer(),
                keyHeader,
                UUID.randomUUID().toString());
    }

    private boolean isOwed(String id) {
        var shown = office.get("/v1/applications/" + id, "Authorization", officer.bearer())
                .require(200)
                .json();
        return shown.at("/registry/findings")
                .valueStream()
                .anyMatch(finding -> finding.asString().equals(AWAY));
    }

    private void awaitAnswers(List<String> drafts) {
        var left = new ArrayDeque<>(drafts);
        Patience.until("answers of the registry", LONGEST, () -> {
            while (!left.isEmpty() && !isOwed(left.peek())) left.pop();
            return left.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private static <T, R> List<R> all(List<T> items, Function<T, R> work) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = items.stream()
                    .map(item -> (Callable<R>) () -> work.apply(item))
                    .toList();
            return threads.invokeAll(asked).stream().map(RegistryAway::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped");
        }
    }

    private static <R> R result(Future<R> done) {
        if (done.state() == Future.State.FAILED)
            throw new Unexpected(done.exceptionNow().toString());
        return done.resultNow();
    }

    private static void signal(String name, ProcessHandle process) {
        System.err.printf("SIG%s to identity-service (process %d)%n", name, process.pid());
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) throw new Unexpected("kill answered " + status);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped");
        }
    }
}
