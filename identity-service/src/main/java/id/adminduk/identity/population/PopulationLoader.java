package id.adminduk.identity.population;

import id.adminduk.identity.bulk.BulkOrigin;
import id.adminduk.identity.bulk.BulkRepository;
import id.adminduk.identity.bulk.BulkRows;
import id.adminduk.identity.bulk.CopyBatch;
import id.adminduk.identity.numbering.NumberKind;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes an invented population: some threads invent and seal while one copies what they have ready. Exists in
/// installations for trying out only.
@Component
@ConditionalOnBooleanProperty("adminduk.demo")
public class PopulationLoader {
    private static final int BATCH = 2000;
    private static final int SEALERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private static final UUID IMPORT = UUID.nameUUIDFromBytes(new byte[] {13, 5, 1});
    private static final String ACTOR = "synthetic-population";

    private final BulkRows rows;
    private final BulkRepository database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PopulationLoader(BulkRows rows, BulkRepository database, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All of it: at once with indexes last where hardly anybody is, else batch by batch beside those who are there.
    public void load(Population population) {
        if (database.isSmallBeside(population.size())) fill(population);
        else {
            write(population, batch -> transaction.executeWithoutResult(_ -> database.write(batch)));
            count(population);
        }
        transaction.executeWithoutResult(_ -> database.analyze());
    }

    /// The counters go on while the indexes are made: serials that nobody has in the end are serials nobody gets.
    private void fill(Population population) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var counters = transaction.execute(_ -> database.fill(() -> {
                write(population, database::write);
                return thread.submit(() -> count(population));
            }));
            await(Objects.requireNonNull(counters));
        }
    }

    private void count(Population population) {
        transaction.executeWithoutResult(_ -> database.advance(NumberKind.NIK, population::lastNikSerials));
        transaction.executeWithoutResult(_ -> database.advance(NumberKind.KK, population::lastKkSerials));
    }

    private void write(Population population, Consumer<CopyBatch> writer) {
        try (var sealers = Executors.newFixedThreadPool(SEALERS)) {
            var ahead = new ArrayDeque<Future<CopyBatch>>();
            for (int i = 0; i <= SEALERS; i++) ahead.add(sealers.submit(() -> seal(population)));
            while (!ahead.isEmpty()) {
                var batch = await(ahead.remove());
                if (population.goesOn()) ahead.add(sealers.submit(() -> seal(population)));
                writer.accept(batch);
            }
        }
    }

    private CopyBatch seal(Population population) {
        var batch = rows.batch(new BulkOrigin(clock.instant(), ACTOR, IMPORT));
        for (var invented : population.some(BATCH)) {
            invented.residents().forEach(batch::add);
            batch.add(invented.household().family());
            invented.memberships().forEach(batch::add);
            invented.marriages().forEach(batch::add);
        }
        return batch;
    }

    private static <T> T await(Future<T> sealed) {
        try {
            return sealed.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("loading failed", failed.getCause());
        }
    }
}
