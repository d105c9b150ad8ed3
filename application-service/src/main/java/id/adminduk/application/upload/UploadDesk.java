package id.adminduk.application.upload;

import id.adminduk.application.attachment.Attachment;
import id.adminduk.application.attachment.AttachmentDesk;
import id.adminduk.application.attachment.SentFile;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.storage.BlobId;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gathers the pieces of a file; once it is complete it is a file like any other. Nothing of it is remembered outside
/// the database.
@Component
class UploadDesk {
    private static final Logger log = LoggerFactory.getLogger(UploadDesk.class);
    static final long LONGEST = SentFile.MOST_BYTES;
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int PIECE_WITH_CHECKSUM = 1 << 20;
    private static final int AT_ONCE = 500;

    private final UploadRepository uploads;
    private final AttachmentDesk attachments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadDesk(UploadRepository uploads, AttachmentDesk attachments, TransactionTemplate transaction, Clock clock) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In the caller's transaction. What is on its way counts towards what a case may hold.
    Upload open(UUID application, UploadMetadata metadata, long length, CurrentUser user) {
        if (length > LONGEST) throw UploadRefused.fileTooLarge();
        if (length < 1) throw UploadRefused.empty();
        var now = clock.instant();
        var others = uploads.underwayFor(application, now);
        attachments.reserve(application, metadata.requirement(), others.files() + 1, others.bytes() + length, user);
        var upload = new Upload(UUID.randomUUID(), application, metadata, length, 0, now.plus(PATIENCE), null);
        uploads.insert(upload, user.subject());
        return upload;
    }

    /// The upload of somebody who may still change the file it is for.
    Upload get(UUID application, UUID id, CurrentUser user) {
        attachments.requireCase(application, user);
        var upload = uploads.find(application, id).orElseThrow(NotFound::new);
        attachments.requireAllowed(application, upload.metadata().requirement(), user);
        upload.requireOpen(clock.instant());
        return upload;
    }

    /// Keeps what comes as it comes, so that a line that breaks costs one piece; answers how much is here.
    long receive(Upload upload, long offset, InputStream body) {
        requireNext(upload, offset);
        var pieces = new Pieces(body);
        long at = offset;
        for (var piece = pieces.next(upload.length() - at); piece != null; piece = pieces.next(upload.length() - at)) {
            append(upload.id(), at, piece);
            at += piece.length;
        }
        if (pieces.hasMore()) throw UploadRefused.longerThanAnnounced();
        return at;
    }

    /// Keeps a piece if it is what its sender sent.
    long receive(Upload upload, long offset, InputStream body, PieceChecksum checksum) {
        requireNext(upload, offset);
        var whole = Pieces.whole(body, PIECE_WITH_CHECKSUM);
        if (whole.length > upload.missing()) throw UploadRefused.longerThanAnnounced();
        checksum.require(whole);
        if (whole.length > 0) append(upload.id(), offset, whole);
        return offset + whole.length;
    }

    private static void requireNext(Upload upload, long offset) {
        if (upload.attachment() != null || offset != upload.received()) throw UploadRefused.offsetMismatch();
    }

    private void append(UUID id, long at, byte[] piece) {
        var kept = transaction.execute(_ -> uploads.append(id, at, piece));
        if (!Boolean.TRUE.equals(kept)) throw UploadRefused.offsetMismatch();
    }

    /// Cleans and stores the file. Asked again, it answers again.
    Attachment complete(Upload upload, CurrentUser user) {
        var known = upload.attachment();
        if (known != null) return attachments.get(upload.applicationId(), known);
        if (!upload.isComplete()) throw UploadRefused.incomplete();
        var metadata = upload.metadata();
        var file = new SentFile(metadata.requirement(), metadata.fileName(), metadata.keep(), () -> contentOf(upload));
        var stored = attachments.add(upload.applicationId(), file, user);
        transaction.executeWithoutResult(_ -> uploads.finish(upload.id(), stored.id()));
        return stored;
    }

    private byte[] contentOf(Upload upload) {
        var whole = uploads.contentOf(upload.id());
        var announced = upload.metadata().sha256();
        if (announced.isPresent() && !BlobId.ofContent(whole).value().equalsIgnoreCase(announced.get()))
            throw UploadRefused.fileDiffers();
        return whole;
    }

    void end(Upload upload) {
        uploads.delete(upload.id());
    }

    /// What nobody finished within a day.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetExpired() {
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            last = Objects.requireNonNull(transaction.execute(_ -> uploads.deleteExpired(clock.instant(), AT_ONCE)));
            if (last > 0) log.info("{} unfinished uploads expired", last);
        }
    }
}
