package id.adminduk.application.bench;

import id.adminduk.application.worklist.WorklistFloor;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long officers wait for their lists with many cases in the table, beside the same statements without a service.
/// Started by `deploy/bench/worklists`.
public final class WorklistBench {
    private static final int OFFICERS = 4;
    private static final int WARM_UP_SECONDS = 5;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    private WorklistBench(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        try (var office = BenchOffice.open(Path.of(arguments[2]))) {
            CaseFill.fill(office, cases);
            if (seconds == 0) return;
            var jdbc = office.get(JdbcClient.class);
            jdbc.sql("delete from case_claim").update();
            var bench = new WorklistBench(office.port());
            var dossiers = jdbc.sql(
                            "select id from application where state = 'SUBMITTED' and service = 'BIRTH' limit 500")
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list();
            System.out.printf("%,d cases; milliseconds, %d officers at once%n", cases, OFFICERS);
            bench.row("list of a district", seconds, () -> bench.list("13.05"));
            bench.row("list of a kecamatan", seconds, () -> bench.list(kecamatan()));
            bench.row("list of a nagari", seconds, () -> bench.list(kecamatan() + ".2001"));
            bench.row("counts of a district", seconds, () -> bench.counts("13.05"));
            bench.row("counts of a nagari", seconds, () -> bench.counts(kecamatan() + ".2001"));
            bench.row("next case, and back", seconds, bench::next);
            bench.row("dossier", seconds, () -> bench.dossier(dossiers));
            var floor = new WorklistFloor(jdbc);
            bench.row("bare SQL: list of a district", seconds, () -> floor.list("13.05"));
            bench.row("bare SQL: list of a nagari", seconds, () -> floor.list(kecamatan() + ".2001"));
            bench.row("bare SQL: counts of a district", seconds, () -> floor.counts("13.05"));
            bench.row("bare SQL: counts of a nagari", seconds, () -> floor.counts(kecamatan() + ".2001"));
        }
    }

    private static String kecamatan() {
        return "13.05.%02d".formatted(1 + ThreadLocalRandom.current().nextInt(17));
    }

    private void row(String what, int seconds, Supplier<Integer> call) {
        measure(Math.min(seconds, WARM_UP_SECONDS), call);
        var times = measure(seconds, call);
        Collections.sort(times);
        System.out.printf(
                "%-32s %8.2f p50 %8.2f p99 %8.2f longest, %,7d in all%n",
                what,
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.99)) / 1e6,
                times.getLast() / 1e6,
                times.size());
    }

    private static List<Long> measure(int seconds, Supplier<Integer> call) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var all = Collections.synchronizedList(new ArrayList<Long>());
        try (var officers = Executors.newFixedThreadPool(OFFICERS)) {
            IntStream.range(0, OFFICERS)
                    .forEach(_ -> officers.submit(() -> {
                        while (System.nanoTime() < end) {
                            long start = System.nanoTime();
                            int status = call.get();
                            all.add(System.nanoTime() - start);
                            if (status / 100 != 2) throw new IllegalStateException("answered " + status);
                        }
                        return null;
                    }));
        }
        return new ArrayList<>(all);
    }

    private int list(String region) {
        return send(request("/v1/worklists?state=SUBMITTED&limit=20", officer(region))
                        .GET())
                .statusCode();
    }

    private int counts(String region) {
        return send(request("/v1/worklists/counts", officer(region)).GET()).statusCode();
    }

    /// What was claimed is given back, so that the list does not run dry.
    private int next() {
        var officer = officer("13.05");
        var given = send(request("/v1/worklists/next", officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"state\":\"SUBMITTED\"}")));
        if (given.statusCode() != 200) return given.statusCode();
        var id = given.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        return send(request("/v1/applications/" + id + "/claim", officer).DELETE())
                .statusCode();
    }

    private int dossier(List<UUID> dossiers) {
        var id = dossiers.get(ThreadLocalRandom.current().nextInt(dossiers.size()));
        return send(request("/v1/applications/" + id + "/dossier", officer("13.05"))
                        .GET())
                .statusCode();
    }

    private static String officer(String region) {
        return TOKENS.computeIfAbsent(
                Thread.currentThread().threadId() % OFFICERS + "@" + region,
                name -> TestTokens.officer(Role.VERIFIER, region, "bench-" + name));
    }

    private HttpRequest.Builder request(String path, String officer) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", officer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
