package id.adminduk.identity.bench;

import static org.awaitility.Awaitility.await;

import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.familyimport.FileRuns;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Kills a process with SIGKILL in the middle of a family file, starts it again, and counts: every row once, nobody
/// twice. `deploy/drills/kill-an-import` behind its script.
public final class KilledImport {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private KilledImport() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("copy")) work(Path.of(arguments[1]), arguments[2], arguments[3]);
        else System.exit(drill(Integer.parseInt(arguments[0]), Path.of(arguments[1])) ? 0 : 1);
    }

    /// One copy of the service: begins the file, or goes on with what another left.
    private static void work(Path folder, String database, String file) throws Exception {
        try (var service = BenchRegistry.copy(folder, database)) {
            var runs = new FileRuns(service);
            var id = UUID.fromString(file.substring(1));
            if (file.startsWith("+")) runs.goOn(id);
            else runs.start(id);
        }
    }

    private static boolean drill(int size, Path folder) throws Exception {
        try (var registry = BenchRegistry.empty(folder)) {
            var file = folder.resolve("families.csv");
            write(size, file);
            var id = new FileRuns(registry.context()).receive(Files.newInputStream(file));
            registry.stopService();
            try (var database = DriverManager.getConnection(registry.database())) {
                var first = copy(folder, registry.database(), "-" + id);
                await().atMost(WITHIN)
                        .pollInterval(Duration.ofMillis(50))
                        .pollInSameThread()
                        .until(() ->
                                count(database, "select last_line from family_file") >= size / 3 || !first.isAlive());
                first.destroyForcibly().waitFor();
                long before = count(database, "select residents from family_file");
                System.out.printf("SIGKILL after %,d of %,d residents%n", before, size);
                var killed = Instant.now();
                int second = copy(folder, registry.database(), "+" + id).waitFor();
                long seconds = Instant.now().getEpochSecond() - killed.getEpochSecond();
                System.out.printf(
                        "the next process ended with %d after %d s, of which a dead worker holds its file 120 s%n",
                        second, seconds);
                return second == 0 && before > 0 && before < size && whole(database, size);
            }
        }
    }

    private static void write(int size, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var csv = FamilyFiles.writer(out)) {
            new Population(9, size, RegionLoader.shipped(), LocalDate.of(2026, 11, 1))
                    .forEachRemaining(
                            family -> FamilyFiles.rows(family).forEach(row -> csv.writeRecord(FamilyFiles.cells(row))));
        }
    }

    private static Process copy(Path folder, String database, String file) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(KilledImport.class.getName(), "copy", folder.toString(), database, file));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /// Each row of the file is one resident with one first version on one card, and the file says so.
    private static boolean whole(Connection database, int size) throws SQLException {
        boolean whole = true;
        for (var question : List.of(
                "select residents from family_file where state = 'IMPORTED' and left_out = 0",
                "select count(*) from resident",
                "select count(distinct nik_index) from resident",
                "select count(*) from resident_history",
                "select count(distinct resident_id) from membership where until is null",
                "select count(*) from membership")) {
            long answer = count(database, question);
            System.out.printf("%,10d  %s%n", answer, question);
            whole &= answer == size;
        }
        for (var question : List.of(
                "select count(*) from first_load",
                "select count(*) from late_index",
                "select count(*) from pg_constraint where contype = 'f' and not convalidated",
                "select count(*) from pg_index where not indisvalid")) {
            long answer = count(database, question);
            System.out.printf("%,10d  %s%n", answer, question);
            whole &= answer == 0;
        }
        System.out.println(whole ? "every row once, every rule in force" : "ROWS ARE LOST OR DOUBLED");
        return whole;
    }

    private static long count(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getLong(1) : -1;
        }
    }
}
