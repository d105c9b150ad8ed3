package id.adminduk.application.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as its owner and the officers see it in lists; `vaultId` where its owner keeps it for later services.
public record AttachmentView(
        UUID id,
        String requirement,
        Attachment.State state,
        String name,
        String contentType,
        long sizeBytes,
        Instant uploadedAt,
        @Nullable UUID vaultId) {

    public static AttachmentView of(Attachment a) {
        return new AttachmentView(
                a.id(),
                a.requirement(),
                a.state(),
                a.displayName(),
                a.contentType(),
                a.sizeBytes(),
                a.uploadedAt(),
                a.vaultId());
    }

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }
}
