package id.adminduk.identity.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills a bench registry with invented residents; identity-service itself tells how long that took. Started by
/// `deploy/bench/population`.
public final class PopulationBench {
    private PopulationBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var registry = BenchRegistry.open(Path.of(arguments[1]), Integer.parseInt(arguments[0]))) {
            var rows = registry.get(JdbcClient.class)
                    .sql("select count(*), pg_database_size('identity') / 1048576 from resident")
                    .query((row, _) -> "%,d residents, database of %,d MiB".formatted(row.getLong(1), row.getLong(2)))
                    .single();
            var collected = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            System.out.printf("%s; heap at most %,d MiB%n", rows, collected >> 20);
        }
    }
}
