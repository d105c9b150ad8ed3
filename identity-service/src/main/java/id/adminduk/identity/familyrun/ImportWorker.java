package id.adminduk.identity.familyrun;

import id.adminduk.identity.birth.RegistryProperties;
import id.adminduk.identity.bulk.BulkRepository;
import id.adminduk.identity.familyfile.FileRefused;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFileRepository;
import id.adminduk.identity.familystore.PartRepository;
import id.adminduk.identity.familystore.RunRepository;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out the runs that are asked for, one at a time, and those another copy of the service left unfinished.
@Component
public class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final String SERVICE = "FAMILY-FILE";
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(2);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("family-file").daemon().factory());
    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final UUID worker = UUID.randomUUID();

    private final FamilyFileRepository files;
    private final RunRepository runs;
    private final PartRepository parts;
    private final ImportRun run;
    private final FirstLoad firstLoad;
    private final BulkRepository database;
    private final SyncLedger ledger;
    private final RegistryProperties registry;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWorker(
            FamilyFileRepository files,
            RunRepository runs,
            PartRepository parts,
            ImportRun run,
            FirstLoad firstLoad,
            BulkRepository database,
            SyncLedger ledger,
            RegistryProperties registry,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.runs = runs;
        this.parts = parts;
        this.run = run;
        this.firstLoad = firstLoad;
        this.database = database;
        this.ledger = ledger;
        this.registry = registry;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Looks for work soon; returns at once.
    public void wake() {
        if (called.compareAndSet(false, true) && !stopping.get()) thread.execute(this::workThrough);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT20S")
    void look() {
        files.removeUnfinished(clock.instant().minus(LONGEST_UPLOAD));
        firstLoad.endAbandoned();
        wake();
    }

    private void workThrough() {
        called.set(false);
        while (!stopping.get() && carryOutOne()) LOG.debug("one family file done");
    }

    /// False when nothing waits.
    public boolean carryOutOne() {
        var claimed = runs.claim(worker, clock.instant());
        claimed.ifPresent(this::carryOut);
        return claimed.isPresent();
    }

    private void carryOut(FamilyFile file) {
        LOG.info(
                "family file {} {} from line {}",
                file.id(),
                file.state(),
                file.tally().lastLine());
        try {
            if (run.carryOut(file, worker, stopping::get)) finish(file);
            else runs.release(file.id(), worker, clock.instant(), clock.instant());
        } catch (FileRefused refused) {
            runs.refuse(file.id(), worker, refused.code(), clock.instant());
            firstLoad.endAbandoned();
            LOG.info("family file {} refused: {}", file.id(), refused.code());
        } catch (RuntimeException failed) {
            LOG.error("family file {} broke off; it goes on where it stopped", file.id(), failed);
            runs.release(file.id(), worker, clock.instant().plus(AFTER_A_FAILURE), clock.instant());
        }
    }

    private void finish(FamilyFile file) {
        var next = file.state() == State.CHECKING ? State.CHECKED : State.IMPORTED;
        if (next == State.IMPORTED && !firstLoad.end(file.id())) {
            runs.refuse(file.id(), worker, "family-file-breaks-rules", clock.instant());
            return;
        }
        transaction.executeWithoutResult(_ -> {
            runs.finish(file.id(), worker, next, clock.instant());
            if (next == State.IMPORTED) settle(file.id());
            audit.record(AuditEntry.of(
                    next == State.IMPORTED ? "family-file.imported" : "family-file.checked", "family-file", file.id()));
        });
        if (next == State.IMPORTED) transaction.executeWithoutResult(_ -> database.analyze());
        LOG.info("family file {} {}", file.id(), next);
    }

    /// The contents go; and the ledger notes that SIAK knows these people: their numbers are of its giving (decision
    /// 0062).
    private void settle(UUID file) {
        parts.remove(file);
        boolean any =
                files.find(file).filter(done -> done.tally().residents() > 0).isPresent();
        if (any) ledger.heard(file, SERVICE, registry.district(), clock.instant());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping.set(true);
        thread.shutdown();
        if (!thread.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS)) {
            LOG.warn("a family file is given up; it goes on where it stopped");
        }
    }
}
