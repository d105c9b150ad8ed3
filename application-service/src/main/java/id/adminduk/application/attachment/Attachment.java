package id.adminduk.application.attachment;

import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.util.UUID;

/// One file somebody handed in for a requirement. A newer one for the same requirement replaces it; it is kept until
/// the case ends.
record Attachment(
        UUID id,
        UUID applicationId,
        String requirement,
        String displayName,
        String contentType,
        long sizeBytes,
        BlobId blob,
        String uploadedBy,
        Instant uploadedAt) {

    /// The same file under the same requirement: somebody pressed the button twice.
    boolean isSameAs(Attachment other) {
        return requirement.equals(other.requirement) && blob.equals(other.blob);
    }
}
