package id.adminduk.application.attachment;

import id.adminduk.application.attachment.Attachment.State;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.application.vault.Vault;
import id.adminduk.application.vault.VaultFile;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files of a case, changed in the transaction of whoever holds the case's lock.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseFiles {
    private static final int MOST_FILES = 20;
    private static final long MOST_BYTES = 100L << 20;

    private final AttachmentRepository attachments;
    private final FileShelf shelf;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    CaseFiles(AttachmentRepository attachments, FileShelf shelf, Vault vault, AuditTrail audit, Clock clock) {
        this.attachments = attachments;
        this.shelf = shelf;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /// The same limit for files that are here and files on their way (promises.md S65).
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void requireRoom(UUID applicationId, int moreFiles, long moreBytes) {
        var usage = attachments.usageOf(applicationId);
        if (usage.files() + moreFiles > MOST_FILES || usage.bytes() + moreBytes > MOST_BYTES)
            throw AttachmentRefused.quotaExceeded();
    }

    /// The same bytes for the same requirement, if they are here.
    public Optional<Attachment> like(Attachment fresh) {
        return attachments.shownOf(fresh.applicationId()).stream()
                .filter(fresh::isSameAs)
                .findFirst();
    }

    /// One that must wait until the scanner has passed it replaces nothing yet.
    public Attachment add(Attachment fresh, CurrentUser user) {
        requireRoom(fresh.applicationId(), 1, fresh.sizeBytes());
        if (fresh.state() == State.CURRENT)
            attachments.replaceCurrent(fresh.applicationId(), fresh.requirement(), fresh.uploadedAt());
        attachments.insert(fresh);
        note("attachment.added", fresh, user);
        return fresh;
    }

    /// Where its owner is a citizen who wants it kept, and has room. What still waits for the scanner is not kept: it
    /// would serve elsewhere unseen.
    public Attachment keep(Attachment stored, CurrentUser user) {
        if (stored.state() != State.CURRENT) return stored;
        var kept = Vault.ownerAmong(user).flatMap(person -> vault.keep(stored.forVault(), person, user));
        if (kept.isEmpty()) return stored;
        attachments.keep(stored.id(), kept.get());
        return stored.keptAs(kept.get());
    }

    public VaultFile takeKept(UUID vaultId, String requirement, CurrentUser user) {
        return vault.take(vaultId, requirement, user.personId());
    }

    public void remove(Attachment attachment, CurrentUser user) {
        attachments.end(attachment.id(), State.REMOVED, clock.instant());
        shelf.watch(attachment.blob());
        note("attachment.removed", attachment, user);
    }

    /// A file that waited for the scanner: it takes its place, unless the case went on without it.
    public void pass(Attachment waiting, boolean open) {
        var now = clock.instant();
        if (open) {
            attachments.replaceCurrent(waiting.applicationId(), waiting.requirement(), now);
            attachments.makeCurrent(waiting.id());
        } else attachments.end(waiting.id(), State.REPLACED, now);
    }

    public void condemn(Attachment waiting) {
        attachments.end(waiting.id(), State.INFECTED, clock.instant());
        shelf.watch(waiting.blob());
    }

    private void note(String action, Attachment attachment, CurrentUser user) {
        audit.record(
                AuditEntry.of(action, "attachment", attachment.id()).by(user).forCase(attachment.applicationId()));
    }
}
