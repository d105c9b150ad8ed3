package id.adminduk.identity.familyrun;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.familycheck.FamilyReader;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyLines;
import id.adminduk.identity.familyfile.Repeats;
import id.adminduk.identity.familyrow.Problem;
import id.adminduk.identity.familyrow.ProblemCode;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFile.Tally;
import id.adminduk.identity.familystore.FamilyFileProperties;
import id.adminduk.identity.familystore.PartRepository;
import id.adminduk.identity.newcomer.NewcomerGuard;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Reads a file from its beginning and writes what no earlier run has written. One thread reads and checks a batch
/// while others seal and write those before.
@Component
class ImportRun {
    private static final int TRIES = 3;
    private static final int AHEAD = 2;

    private final PartRepository parts;
    private final RegistryQueries registry;
    private final NewcomerGuard guard;
    private final BatchWriter writer;
    private final FirstLoad firstLoad;
    private final FamilyFileProperties properties;
    private final Clock clock;

    ImportRun(
            PartRepository parts,
            RegistryQueries registry,
            NewcomerGuard guard,
            BatchWriter writer,
            FirstLoad firstLoad,
            FamilyFileProperties properties,
            Clock clock) {
        this.parts = parts;
        this.registry = registry;
        this.guard = guard;
        this.writer = writer;
        this.firstLoad = firstLoad;
        this.properties = properties;
        this.clock = clock;
    }

    /// False when it was told to stop; what was committed until then stays.
    boolean carryOut(FamilyFile file, UUID worker, BooleanSupplier stopping) {
        var today = OfficeDay.of(clock.instant());
        var repeats = repeats(file);
        var reader = new FamilyReader(file.codes(), registry.nagari(today), repeats, today);
        boolean first = file.state() == State.IMPORTING && firstLoad.begin(file.id(), repeats.lines());
        var work = new Work(file, worker, first);
        var tally = file.tally().of(repeats.lines());
        try (var lines = open(file);
                var sealing = Executors.newSingleThreadExecutor();
                var writing = Executors.newSingleThreadExecutor()) {
            var remarks = tally.lastLine() == 0 ? remarks(lines) : List.<Problem>of();
            var batches = new Batches(new CardLines(lines), reader, tally.lastLine(), properties.batch());
            var ahead = new ArrayDeque<Future<Tally>>();
            ahead.add(CompletableFuture.completedFuture(tally));
            for (var batch = batches.next(remarks); !batch.isEmpty(); batch = batches.next(List.of())) {
                var sealed = prepared(sealing, work, batch);
                ahead.add(written(writing, work, sealed, ahead.getLast(), batches.lastLine()));
                if (ahead.size() > AHEAD) await(ahead.remove());
                if (stopping.getAsBoolean()) return false;
            }
            await(ahead.getLast());
        }
        return true;
    }

    /// @param first whether the registry is filled for the first time: then nobody else writes, and the file itself
    ///     tells which numbers are taken
    private record Work(FamilyFile file, UUID worker, boolean first) {}

    private Future<BatchWriter.Sealed> prepared(ExecutorService thread, Work work, Batch batch) {
        return thread.submit(() -> prepare(work, batch));
    }

    /// Where one batch failed the next is not written.
    private Future<Tally> written(
            ExecutorService thread, Work work, Future<BatchWriter.Sealed> sealed, Future<Tally> before, long lastLine) {
        return thread.submit(() -> write(work, await(sealed), await(before), lastLine));
    }

    private Repeats repeats(FamilyFile file) {
        try (var lines = open(file)) {
            return Repeats.in(lines);
        }
    }

    private FamilyLines open(FamilyFile file) {
        return FamilyLines.open(file.format(), () -> parts.read(file.id()), properties.excel());
    }

    /// What is said of the file before its first row: columns that nobody knows, or that the registry does not keep.
    private static List<Problem> remarks(FamilyLines lines) {
        var remarks = new ArrayList<Problem>();
        var titles = lines.titles();
        titles.unknown().forEach(place -> remarks.add(new Problem(1, "#" + place, ProblemCode.COLUMN_UNKNOWN)));
        Arrays.stream(Column.values())
                .filter(column -> column.use() == Column.Use.NOT_KEPT && titles.has(column))
                .forEach(column -> remarks.add(new Problem(1, column.title(), ProblemCode.COLUMN_NOT_KEPT)));
        return remarks;
    }

    private BatchWriter.Sealed prepare(Work work, Batch batch) {
        var file = work.file();
        var fresh = work.first()
                ? batch
                : batch.without(registry.takenNiks(batch.niks()), registry.takenCards(batch.cards()));
        return file.state() == State.IMPORTING
                ? writer.seal(file.id(), fresh)
                : new BatchWriter.Sealed(fresh.without(guard.inOpenCases(fresh.newcomers())), null);
    }

    /// A number that somebody else took meanwhile is looked up anew, and its family left out.
    private Tally write(Work work, BatchWriter.Sealed first, Tally before, long lastLine) {
        var sealed = first;
        var file = work.file().id();
        for (int tries = 1; ; tries++) {
            var after = before.plus(sealed.batch().tally(lastLine));
            try {
                writer.write(file, work.worker(), sealed, before, after);
                return after;
            } catch (DuplicateKeyException taken) {
                if (tries == TRIES) throw taken;
                sealed = prepare(work, sealed.batch());
            } catch (BatchWriter.HeldUp held) {
                if (tries == TRIES) throw held;
                sealed = writer.seal(file, sealed.batch().without(held.people()));
            }
        }
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing a batch", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("writing a batch failed", failed.getCause());
        }
    }
}
