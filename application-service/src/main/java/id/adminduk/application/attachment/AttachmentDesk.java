package id.adminduk.application.attachment;

import id.adminduk.application.attachment.Attachment.State;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.cleaning.FileCleaner;
import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.application.cleaning.FileCleaner.Infected;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.quarantine.Quarantine;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in and drops the files of a case. Files are cleaned before the transaction and stored inside it.
@Component
public class AttachmentDesk {
    private final CaseBook cases;
    private final UploadRules rules;
    private final FileCleaner cleaner;
    private final Quarantine quarantine;
    private final CaseFiles files;
    private final AttachmentRepository attachments;
    private final FileShelf shelf;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentDesk(
            CaseBook cases,
            UploadRules rules,
            FileCleaner cleaner,
            Quarantine quarantine,
            CaseFiles files,
            AttachmentRepository attachments,
            FileShelf shelf,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.cleaner = cleaner;
        this.quarantine = quarantine;
        this.files = files;
        this.attachments = attachments;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether there is a case to send a file to, asked before the body is read.
    public void requireCase(UUID applicationId, CurrentUser user) {
        cases.seenBy(applicationId, user);
    }

    /// Whether this person may send a file for this requirement now.
    public void requireAllowed(UUID applicationId, String requirement, CurrentUser user) {
        rules.require(cases.seenBy(applicationId, user), requirement, user);
    }

    /// The same in the caller's transaction, with the case locked, for so many files that are still on their way.
    public void reserve(UUID applicationId, String requirement, int onTheirWay, long bytes, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), requirement, user);
        files.requireRoom(applicationId, onTheirWay, bytes);
    }

    /// The same bytes for the same requirement, however often and however they come, are one file.
    public Attachment add(UUID applicationId, SentFile file, CurrentUser user) {
        requireAllowed(applicationId, file.requirement(), user);
        files.requireRoom(applicationId, 1, 0);
        return switch (cleaner.clean(file.fileName(), file.content())) {
            case CleanFile clean -> {
                shelf.announce(clean.bytes());
                yield Objects.requireNonNull(transaction.execute(_ -> store(applicationId, file, clean, user)));
            }
            case Infected infected -> {
                shelf.announce(infected.raw());
                transaction.executeWithoutResult(
                        _ -> quarantine.arrest(applicationId, infected.raw(), infected.signature(), user.subject()));
                throw AttachmentRefused.malwareFound();
            }
        };
    }

    private Attachment store(UUID applicationId, SentFile file, CleanFile clean, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), file.requirement(), user);
        var fresh = Attachment.of(applicationId, file.requirement(), clean, user.subject(), clock.instant());
        var stored = files.like(fresh).orElseGet(() -> addNew(fresh, clean, user));
        return file.keep() ? files.keep(stored, user) : stored;
    }

    private Attachment addNew(Attachment fresh, CleanFile clean, CurrentUser user) {
        shelf.put(clean.bytes());
        var added = files.add(fresh, user);
        var unscanned = clean.unscanned();
        if (unscanned != null) quarantine.hold(added.applicationId(), added.id(), unscanned);
        return added;
    }

    /// A file its owner keeps with us, without a byte sent again; in the caller's transaction.
    Attachment addKept(UUID applicationId, UUID vaultId, String requirement, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), requirement, user);
        var kept = files.takeKept(vaultId, requirement, user);
        var fresh = Attachment.of(applicationId, requirement, kept, user.subject(), clock.instant());
        return files.like(fresh).orElseGet(() -> files.add(fresh, user));
    }

    /// A file that was stored for this case.
    public Attachment get(UUID applicationId, UUID id) {
        return attachments.find(applicationId, id).orElseThrow(NotFound::new);
    }

    /// What the scanner says at last of a file that waited for it; in the caller's transaction.
    public void settle(UUID applicationId, UUID id, boolean harmless) {
        var stage = cases.locked(applicationId).stage();
        var waiting = attachments.find(applicationId, id).filter(file -> file.state() == State.CHECKING);
        if (waiting.isEmpty()) return; // taken away meanwhile
        if (harmless) files.pass(waiting.get(), stage == Stage.DRAFT || stage == Stage.NEEDS_FIX);
        else files.condemn(waiting.get());
    }

    void remove(UUID applicationId, UUID id, CurrentUser user) {
        var removed = Objects.requireNonNull(transaction.execute(_ -> {
            var application = cases.lockedFor(applicationId, user);
            var attachment = get(applicationId, id);
            rules.require(application, attachment.requirement(), user);
            files.remove(attachment, user);
            return attachment;
        }));
        shelf.dropIfUnused(removed.blob());
    }
}
