package id.adminduk.identity.familyrun;

import id.adminduk.identity.bulk.FirstLoadRepository;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFileRepository;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A long file that is the first of an empty registry is written without indexes and references; they come back at its
/// end, or when it ends otherwise (decision 0087).
@Component
class FirstLoad {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLoad.class);
    private static final int LONG = 5_000;
    private static final int CONNECTIONS = 2;

    private final FirstLoadRepository database;
    private final FamilyFileRepository files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstLoad(FirstLoadRepository database, FamilyFileRepository files, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether this file goes this way, from now or since before it was broken off. A database that refuses, because
    /// somebody reads or the role may not, leaves it the other way.
    boolean begin(UUID file, long lines) {
        if (database.current().equals(Optional.of(file))) return true;
        if (lines < LONG) return false;
        try {
            return Objects.requireNonNull(transaction.execute(_ -> database.begin(file, clock.instant())));
        } catch (DataAccessException refused) {
            LOG.info(
                    "family file {} keeps the indexes: {}",
                    file,
                    refused.getClass().getSimpleName());
            return false;
        }
    }

    /// Puts everything back; then everybody may write. False where what the file brought breaks a rule that its rows
    /// did not show: then it is taken out again, and the registry is empty and serves.
    boolean end(UUID file) {
        try {
            putBack(file);
            transaction.executeWithoutResult(_ -> database.end(file));
            return true;
        } catch (DataIntegrityViolationException broken) {
            LOG.error("family file {} breaks a rule of the registry and is taken out again", file, broken);
            transaction.executeWithoutResult(_ -> database.undo(file));
            return false;
        }
    }

    /// On two connections, each thing in a transaction of its own, so that whoever goes on after a break finds what is
    /// left.
    private void putBack(UUID file) {
        if (!database.current().equals(Optional.of(file))) return;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            database.away().forEach(turn -> together(threads, turn));
        }
    }

    private void together(ExecutorService threads, List<Integer> turn) {
        var all = turn.stream()
                .map(place -> CompletableFuture.runAsync(
                        () -> transaction.executeWithoutResult(_ -> database.putBack(place)), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    /// Ends that of a file that goes on no more.
    void endAbandoned() {
        database.current().filter(file -> !goesOn(file)).ifPresent(this::end);
    }

    private boolean goesOn(UUID file) {
        return files.find(file).map(FamilyFile::state).equals(Optional.of(State.IMPORTING));
    }
}
