package id.adminduk.identity.familyimport;

import id.adminduk.identity.bulk.BulkId;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyfile.FamilyLines;
import id.adminduk.identity.familyrun.ImportWorker;
import id.adminduk.identity.familystore.FamilyFile;
import id.adminduk.identity.familystore.FamilyFile.State;
import id.adminduk.identity.familystore.FamilyFileProperties;
import id.adminduk.identity.familystore.FamilyFileRepository;
import id.adminduk.identity.familystore.PartRepository;
import id.adminduk.identity.familystore.QuarantineRepository;
import id.adminduk.identity.familystore.QuarantineRepository.Held;
import id.adminduk.identity.familystore.RunRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What officers do with family files: send one, look at it without writing, bring it in, read what is wrong.
@Component
class ImportDesk {
    private static final int PAGE = 50;

    private final FamilyFileRepository files;
    private final RunRepository runs;
    private final PartRepository parts;
    private final QuarantineRepository quarantine;
    private final Reception reception;
    private final ImportWorker worker;
    private final FamilyFileProperties properties;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportDesk(
            FamilyFileRepository files,
            RunRepository runs,
            PartRepository parts,
            QuarantineRepository quarantine,
            Reception reception,
            ImportWorker worker,
            FamilyFileProperties properties,
            AuditTrail audit,
            Cursors cursors,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.runs = runs;
        this.parts = parts;
        this.quarantine = quarantine;
        this.reception = reception;
        this.worker = worker;
        this.properties = properties;
        this.audit = audit;
        this.cursors = cursors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A file that is here now, and whether it was before.
    record Received(FamilyFile file, boolean before) {}

    /// Takes a file in as it arrives and looks at its titles. The same contents again are the same file.
    Received receive(String mediaType, CodeSet codes, InputStream content, CurrentUser user) {
        var id = BulkId.next();
        try {
            var arrived = reception.take(id, mediaType, codes, content, user.subject());
            try (var lines = FamilyLines.open(arrived.format(), () -> parts.read(id), properties.excel())) {
                lines.titles();
            }
            var before = transaction.execute(_ -> complete(id, arrived, user));
            if (before == null) return new Received(get(id), false);
            files.remove(id);
            return new Received(before, true);
        } catch (RuntimeException refused) {
            files.remove(id);
            throw refused;
        }
    }

    private @Nullable FamilyFile complete(UUID id, Reception.Arrived arrived, CurrentUser user) {
        if (!files.complete(id, arrived.digest(), arrived.bytes())) {
            return files.find(arrived.digest()).orElseThrow(NotFound::new);
        }
        audit.record(AuditEntry.of("family-file.received", "family-file", id)
                .by(user)
                .changed(null, arrived.digestText()));
        return null;
    }

    /// A dry run: everything is looked at and nothing written but the report.
    FamilyFile check(UUID id, CurrentUser user) {
        return ask(id, State.CHECKING, user);
    }

    /// Brings the file in; one that stopped goes on there.
    FamilyFile start(UUID id, CurrentUser user) {
        return ask(id, State.IMPORTING, user);
    }

    private FamilyFile ask(UUID id, State next, CurrentUser user) {
        transaction.executeWithoutResult(_ -> {
            var file = files.lock(id).orElseThrow(NotFound::new);
            if (file.state().running()) throw new ImportRefused.Running();
            boolean goesOn = file.state() == State.STOPPED;
            if (file.state() == State.IMPORTED || goesOn && next == State.CHECKING) throw new ImportRefused.Done();
            runs.ask(id, next, goesOn, user.subject(), clock.instant());
            var action = next == State.CHECKING ? "family-file.check-asked" : "family-file.import-asked";
            audit.record(AuditEntry.of(action, "family-file", id).by(user));
        });
        worker.wake();
        return get(id);
    }

    /// A file of which nothing was brought in is taken back, contents and report with it.
    void withdraw(UUID id, CurrentUser user) {
        transaction.executeWithoutResult(_ -> {
            var file = files.lock(id).orElseThrow(NotFound::new);
            if (file.state().running()) throw new ImportRefused.Running();
            if (file.state() == State.IMPORTED || file.state() == State.STOPPED) throw new ImportRefused.Done();
            files.remove(id);
            audit.record(
                    AuditEntry.of("family-file.withdrawn", "family-file", id).by(user));
        });
    }

    FamilyFile get(UUID id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    Page<FamilyFile> page(@Nullable String cursor) {
        var found = files.page(cursors.read(cursor, "family files", Cursor.END), PAGE);
        var last = found.size() < PAGE ? null : found.getLast();
        return new Page<>(
                found, last == null ? null : cursors.write(new Cursor(last.receivedAt(), last.id()), "family files"));
    }

    /// Rows that wait for a NIK: an officer's of their area, an administrator's all. Every page shown is on the record.
    Page<Held> waiting(CurrentUser user, @Nullable String cursor) {
        boolean everywhere = user.has(Role.ADMIN);
        var area = user.region();
        if (!everywhere && area == null) return new Page<>(List.of(), null);
        var filter = "quarantine " + (everywhere ? "*" : String.valueOf(area));
        var found = transaction.execute(_ -> {
            var held = quarantine.waiting(everywhere ? null : area, cursors.read(cursor, filter), PAGE);
            held.forEach(row -> audit.record(AuditEntry.of("family-file.row-viewed", "family-file-row", row.id())
                    .by(user)));
            return held;
        });
        if (found == null || found.size() < PAGE) return new Page<>(found == null ? List.of() : found, null);
        return new Page<>(
                found,
                cursors.write(
                        new Cursor(found.getLast().heldAt(), found.getLast().id()), filter));
    }
}
