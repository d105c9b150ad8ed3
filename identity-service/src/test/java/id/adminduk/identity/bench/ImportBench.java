package id.adminduk.identity.bench;

import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.familyimport.FileRuns;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Times a family file on its way into an empty registry, beside a bare COPY of what it became. Started by
/// `deploy/bench/import`.
public final class ImportBench {
    private static final List<String> TABLES =
            List.of("resident", "resident_history", "family", "family_history", "membership", "marriage");

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        var folder = Path.of(arguments[1]);
        try (var registry = BenchRegistry.empty(folder)) {
            var file = folder.resolve("families.csv");
            write(size, file);
            System.out.printf("%,d rows, %,d MiB of CSV%n", size, Files.size(file) >> 20);
            var runs = new FileRuns(registry.context());
            var id = runs.receive(Files.newInputStream(file));
            tell("dry run", size, seconds(() -> runs.check(id)));
            double took = seconds(() -> runs.start(id));
            tell("import", size, took);
            double floor = floor(registry.get(DataSource.class), folder);
            tell("floor: bare COPY", size, floor);
            System.out.printf("import took %.1f times the floor%n", took / floor);
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

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tell(String what, int size, double seconds) {
        System.out.printf("%-20s %8.2f s %,10.0f residents/s%n", what, seconds, size / seconds);
    }

    /// The same rows from plain files into tables with the same columns, checks and indexes, in one transaction.
    private static double floor(DataSource source, Path folder) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                statement.execute("create table bare_" + table + " (like " + table + " including all)");
                try (var out = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                    copy.copyOut("copy " + table + " to stdout", out);
                }
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : TABLES) {
                try (var in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                    copy.copyIn("copy bare_" + table + " from stdin", in);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
