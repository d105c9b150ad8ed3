package id.adminduk.application.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way: what was said of it, and how much of it is here.
///
/// @param attachment what became of it once it was complete
record Upload(
        UUID id,
        UUID applicationId,
        UploadMetadata metadata,
        long length,
        long received,
        Instant expiresAt,
        @Nullable UUID attachment) {

    boolean isComplete() {
        return received == length;
    }

    long missing() {
        return length - received;
    }

    /// Whether bytes may still come.
    void requireOpen(Instant now) {
        if (attachment == null && !now.isBefore(expiresAt)) throw UploadRefused.expired();
    }
}
