package id.adminduk.identity.population;

import id.adminduk.identity.bulk.BulkOrigin;
import id.adminduk.identity.bulk.BulkRepository;
import id.adminduk.identity.bulk.BulkRows;
import id.adminduk.identity.bulk.CopyBatch;
import id.adminduk.identity.numbering.NumberKind;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes an invented population: one thread seals a batch while the other copies the one before. Exists in
/// installations for trying out only.
@Component
@ConditionalOnBooleanProperty("adminduk.demo")
public class PopulationLoader {
    private static final int BATCH = 4000;
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

    /// All of it, batch by batch, each in its own transaction.
    public void load(Population population) {
        try (var writer = Executors.newSingleThreadExecutor()) {
            Future<?> last = writer.submit(() -> {});
            while (population.hasNext()) {
                var batch = seal(population);
                await(last);
                last = writer.submit(() -> transaction.executeWithoutResult(_ -> database.write(batch)));
            }
            await(last);
        }
        transaction.executeWithoutResult(_ -> database.advance(NumberKind.NIK, population::lastNikSerials));
        transaction.executeWithoutResult(_ -> database.advance(NumberKind.KK, population::lastKkSerials));
        transaction.executeWithoutResult(_ -> database.analyze());
    }

    private CopyBatch seal(Population population) {
        var batch = rows.batch(new BulkOrigin(clock.instant(), ACTOR, IMPORT));
        for (int people = 0; people < BATCH && population.hasNext(); ) {
            var invented = population.next();
            people += invented.size();
            invented.residents().forEach(batch::add);
            batch.add(invented.household().family());
            invented.memberships().forEach(batch::add);
            invented.marriages().forEach(batch::add);
        }
        return batch;
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("loading failed", failed.getCause());
        }
    }
}
