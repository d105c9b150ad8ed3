package id.adminduk.application.attachment;

import id.adminduk.application.attachment.Attachment.State;
import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Shows the files of a case to those who may see it; each look at one goes on record.
@Component
class AttachmentReader {
    private final CaseBook cases;
    private final AttachmentRepository attachments;
    private final FileShelf shelf;
    private final AuditTrail audit;

    AttachmentReader(CaseBook cases, AttachmentRepository attachments, FileShelf shelf, AuditTrail audit) {
        this.cases = cases;
        this.attachments = attachments;
        this.shelf = shelf;
        this.audit = audit;
    }

    List<Attachment> list(UUID applicationId, CurrentUser user) {
        cases.seenBy(applicationId, user);
        return attachments.shownOf(applicationId);
    }

    Attachment show(UUID applicationId, UUID id, CurrentUser user) {
        cases.seenBy(applicationId, user);
        var attachment = attachments.find(applicationId, id).orElseThrow(NotFound::new);
        if (attachment.state() == State.CHECKING) throw AttachmentRefused.beingChecked();
        audit.record(
                AuditEntry.of("attachment.viewed", "attachment", id).by(user).forCase(applicationId));
        return attachment;
    }

    byte[] contentOf(Attachment attachment) {
        return shelf.get(attachment.blob());
    }
}
