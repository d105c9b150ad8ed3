package id.adminduk.application.attachment;

import java.time.Instant;
import java.util.UUID;

/// A file as its owner and the officers see it in lists.
public record AttachmentView(
        UUID id, String requirement, String name, String contentType, long sizeBytes, Instant uploadedAt) {

    public static AttachmentView of(Attachment a) {
        return new AttachmentView(
                a.id(), a.requirement(), a.displayName(), a.contentType(), a.sizeBytes(), a.uploadedAt());
    }

    @Override
    public String toString() {
        return "AttachmentView[" + id + "]";
    }
}
