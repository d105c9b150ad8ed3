package id.adminduk.application.attachment;

import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.util.UUID;

/// One file somebody handed in for a requirement. A newer one for the same requirement replaces it; it is kept until
/// the case ends.
///
/// @param sent the hash of what was sent, before it was cleaned
public record Attachment(
        UUID id,
        UUID applicationId,
        String requirement,
        String displayName,
        String contentType,
        long sizeBytes,
        BlobId blob,
        BlobId sent,
        String uploadedBy,
        Instant uploadedAt) {

    static Attachment of(UUID application, String requirement, CleanFile file, String by, Instant at) {
        return new Attachment(
                UUID.randomUUID(),
                application,
                requirement,
                file.displayName(),
                file.contentType(),
                file.bytes().length,
                BlobId.ofContent(file.bytes()),
                file.sent(),
                by,
                at);
    }

    /// The same bytes under the same requirement: somebody pressed the button twice. What cleaning makes of them may
    /// differ.
    boolean isSameAs(Attachment other) {
        return requirement.equals(other.requirement) && sent.equals(other.sent);
    }

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
