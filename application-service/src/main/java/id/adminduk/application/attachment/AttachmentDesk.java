package id.adminduk.application.attachment;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.cleaning.FileCleaner;
import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in, gives out and drops the files of a case. Files are cleaned before the transaction and stored inside it.
@Component
class AttachmentDesk {
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 100L << 20;

    private final CaseBook cases;
    private final UploadRules rules;
    private final FileCleaner cleaner;
    private final AttachmentRepository attachments;
    private final BlobStore blobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentDesk(
            CaseBook cases,
            UploadRules rules,
            FileCleaner cleaner,
            AttachmentRepository attachments,
            BlobStore blobs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.cleaner = cleaner;
        this.attachments = attachments;
        this.blobs = blobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Whether there is a case to send a file to, asked before the body is read.
    void requireCase(UUID applicationId, CurrentUser user) {
        cases.seenBy(applicationId, user);
    }

    Attachment add(UUID applicationId, Upload upload, CurrentUser user) {
        rules.require(cases.seenBy(applicationId, user), upload.requirement(), user);
        requireRoom(applicationId, 0);
        var clean = cleaner.clean(upload.fileName(), upload::content);
        return Objects.requireNonNull(transaction.execute(_ -> store(applicationId, upload, clean, user)));
    }

    private Attachment store(UUID applicationId, Upload upload, CleanFile clean, CurrentUser user) {
        rules.require(cases.lockedFor(applicationId, user), upload.requirement(), user);
        var fresh = new Attachment(
                UUID.randomUUID(),
                applicationId,
                upload.requirement(),
                DisplayName.of(upload.fileName(), clean.contentType()),
                clean.contentType(),
                clean.bytes().length,
                BlobId.ofContent(clean.bytes()),
                user.subject(),
                clock.instant());
        var same = attachments.currentOf(applicationId).stream()
                .filter(fresh::isSameAs)
                .findFirst();
        if (same.isPresent()) return same.get();
        requireRoom(applicationId, fresh.sizeBytes());
        attachments.lock(fresh.blob());
        blobs.put(clean.bytes());
        attachments.replaceCurrent(applicationId, fresh.requirement(), fresh.uploadedAt());
        attachments.insert(fresh);
        note("attachment.added", fresh, user);
        return fresh;
    }

    private void requireRoom(UUID applicationId, long more) {
        var usage = attachments.usageOf(applicationId);
        if (usage.files() >= MOST_FILES || usage.bytes() + more > MOST_BYTES) throw AttachmentRefused.quotaExceeded();
    }

    void remove(UUID applicationId, UUID id, CurrentUser user) {
        var removed = Objects.requireNonNull(transaction.execute(_ -> {
            var application = cases.lockedFor(applicationId, user);
            var attachment = get(applicationId, id);
            rules.require(application, attachment.requirement(), user);
            attachments.remove(id, clock.instant());
            note("attachment.removed", attachment, user);
            return attachment;
        }));
        transaction.executeWithoutResult(_ -> dropIfUnused(removed.blob()));
    }

    /// The same photo may serve another case; its content goes with its last use.
    private void dropIfUnused(BlobId blob) {
        attachments.lock(blob);
        if (!attachments.isUsed(blob)) blobs.delete(blob);
    }

    List<Attachment> list(UUID applicationId, CurrentUser user) {
        cases.seenBy(applicationId, user);
        return attachments.currentOf(applicationId);
    }

    Attachment show(UUID applicationId, UUID id, CurrentUser user) {
        cases.seenBy(applicationId, user);
        var attachment = get(applicationId, id);
        note("attachment.viewed", attachment, user);
        return attachment;
    }

    byte[] contentOf(Attachment attachment) {
        return blobs.get(attachment.blob());
    }

    private Attachment get(UUID applicationId, UUID id) {
        return attachments.find(applicationId, id).orElseThrow(NotFound::new);
    }

    private void note(String action, Attachment attachment, CurrentUser user) {
        audit.record(
                AuditEntry.of(action, "attachment", attachment.id()).by(user).forCase(attachment.applicationId()));
    }
}
