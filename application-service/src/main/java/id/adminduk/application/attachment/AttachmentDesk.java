package id.adminduk.application.attachment;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.cleaning.FileCleaner;
import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
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
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 100L << 20;

    private final CaseBook cases;
    private final UploadRules rules;
    private final FileCleaner cleaner;
    private final AttachmentRepository attachments;
    private final FileShelf shelf;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentDesk(
            CaseBook cases,
            UploadRules rules,
            FileCleaner cleaner,
            AttachmentRepository attachments,
            FileShelf shelf,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.cleaner = cleaner;
        this.attachments = attachments;
        this.shelf = shelf;
        this.audit = audit;
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

    /// The same in the caller's transaction, with the case locked, for files that are still on their way: these too
    /// must find room (promises.md S65).
    public void reserve(UUID applicationId, String requirement, int files, long bytes, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), requirement, user);
        requireRoom(applicationId, files - 1, bytes);
    }

    /// The same bytes for the same requirement, however often and however they come, are one file.
    public Attachment add(UUID applicationId, SentFile file, CurrentUser user) {
        requireAllowed(applicationId, file.requirement(), user);
        requireRoom(applicationId, 0, 0);
        var clean = cleaner.clean(file.fileName(), file.content());
        shelf.announce(clean.bytes());
        return Objects.requireNonNull(transaction.execute(_ -> store(applicationId, file.requirement(), clean, user)));
    }

    private Attachment store(UUID applicationId, String requirement, CleanFile clean, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), requirement, user);
        var fresh = Attachment.of(applicationId, requirement, clean, user.subject(), clock.instant());
        var same = attachments.currentOf(applicationId).stream()
                .filter(fresh::isSameAs)
                .findFirst();
        if (same.isPresent()) return same.get();
        requireRoom(applicationId, 0, fresh.sizeBytes());
        shelf.put(clean.bytes());
        attachments.replaceCurrent(applicationId, requirement, fresh.uploadedAt());
        attachments.insert(fresh);
        note("attachment.added", fresh, user);
        return fresh;
    }

    private void requireRoom(UUID applicationId, int moreFiles, long moreBytes) {
        var usage = attachments.usageOf(applicationId);
        if (usage.files() + moreFiles >= MOST_FILES || usage.bytes() + moreBytes > MOST_BYTES)
            throw AttachmentRefused.quotaExceeded();
    }

    /// A file that was stored for this case.
    public Attachment get(UUID applicationId, UUID id) {
        return attachments.find(applicationId, id).orElseThrow(NotFound::new);
    }

    void remove(UUID applicationId, UUID id, CurrentUser user) {
        var removed = Objects.requireNonNull(transaction.execute(_ -> {
            var application = cases.lockedFor(applicationId, user);
            var attachment = get(applicationId, id);
            rules.require(application, attachment.requirement(), user);
            attachments.remove(id, clock.instant());
            shelf.watch(attachment.blob());
            note("attachment.removed", attachment, user);
            return attachment;
        }));
        shelf.dropIfUnused(removed.blob());
    }

    private void note(String action, Attachment attachment, CurrentUser user) {
        audit.record(
                AuditEntry.of(action, "attachment", attachment.id()).by(user).forCase(attachment.applicationId()));
    }
}
