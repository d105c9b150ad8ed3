package id.adminduk.application.quarantine;

import id.adminduk.kernel.storage.BlobId;
import java.util.UUID;

/// A file in quarantine that waits to be looked at.
///
/// @param attachmentId what its cleaned copy waits as
public record Suspect(UUID id, UUID applicationId, UUID attachmentId, BlobId raw) {}
