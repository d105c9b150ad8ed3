package id.adminduk.document.archive;

import id.adminduk.document.archive.ArchiveQueries.FileRef;
import id.adminduk.document.archive.DownloadRefused.NotReady;
import id.adminduk.document.archive.DownloadRefused.OutOfForce;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives a file out and writes down that it did, before the first byte leaves.
@Component
class DownloadDesk {
    private final PinLock lock;
    private final ArchiveQueries queries;
    private final ArchiveRepository archive;
    private final BlobStore blobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DownloadDesk(
            PinLock lock,
            ArchiveQueries queries,
            ArchiveRepository archive,
            BlobStore blobs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.lock = lock;
        this.queries = queries;
        this.archive = archive;
        this.blobs = blobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private enum Channel {
        LINK,
        OWNER,
        PARTNER
    }

    PdfFile byLink(String token, String pin) {
        return take(lock.openLink(token, pin), Channel.LINK, null);
    }

    PdfFile byOwner(UUID document, String pin, CurrentUser owner) {
        ownReadable(document, owner);
        return take(lock.openDocument(document, pin), Channel.OWNER, owner);
    }

    /// For an owner who lost the message or is locked out: signing in proves more than a PIN does.
    String newPin(UUID document, CurrentUser owner) {
        ownReadable(document, owner);
        return Objects.requireNonNull(transaction.execute(_ -> {
            audit.record(AuditEntry.of("document.new-pin", "document", document).by(owner));
            return lock.renew(document);
        }));
    }

    private void ownReadable(UUID document, CurrentUser owner) {
        var person = owner.personId();
        if (person == null || !queries.owns(person, document)) throw new NotFound();
        readable(document);
    }

    PdfFile byPartner(UUID document, CurrentUser partner) {
        var institution = partner.partnerId();
        if (institution == null || !queries.reportedBy(institution, document)) throw new NotFound();
        return take(document, Channel.PARTNER, partner);
    }

    private PdfFile take(UUID document, Channel channel, @Nullable CurrentUser taker) {
        var file = readable(document);
        byte[] bytes = blobs.get(new BlobId(String.valueOf(file.blob())));
        transaction.executeWithoutResult(_ -> {
            archive.addPrint(document, channel.name(), taker == null ? null : taker.subject(), clock.instant());
            var entry = AuditEntry.of("document.download", "document", document);
            audit.record(taker == null ? entry.bySystem("link-and-pin") : entry.by(taker));
        });
        return new PdfFile(file.kind(), file.number(), String.valueOf(file.sha256()), bytes);
    }

    private FileRef readable(UUID document) {
        var file = queries.file(document).orElseThrow(NotFound::new);
        return switch (file.state()) {
            case "ISSUED" -> file;
            case "NUMBERED" -> throw new NotReady();
            default -> throw new OutOfForce();
        };
    }
}
