package id.adminduk.application.vault;

import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A cleaned file somebody keeps with us.
///
/// @param requirement what it was handed in for
/// @param sent the hash of what was sent, before it was cleaned
public record VaultFile(
        UUID id,
        UUID personId,
        String requirement,
        String displayName,
        String contentType,
        long sizeBytes,
        BlobId blob,
        BlobId sent,
        Instant keptAt,
        LocalDate validUntil) {

    @Override
    public String toString() {
        return "VaultFile[" + id + "]";
    }
}
