package id.adminduk.application.attachment;

import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.application.vault.Vault;
import id.adminduk.application.vault.VaultFile;
import id.adminduk.kernel.storage.BlobId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file somebody handed in for a requirement. A newer one for the same requirement replaces it; it is kept until
/// the case ends.
///
/// @param sent the hash of what was sent, before it was cleaned
/// @param vaultId where its owner keeps it for later, or took it from
public record Attachment(
        UUID id,
        UUID applicationId,
        String requirement,
        State state,
        String displayName,
        String contentType,
        long sizeBytes,
        BlobId blob,
        BlobId sent,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable UUID vaultId) {

    /// `CHECKING` waits for the malware scanner and counts as not there; what is `REPLACED` is kept for a while; of
    /// `REMOVED`, `INFECTED` and `ERASED` ones nothing is left but the fact.
    public enum State {
        CURRENT,
        CHECKING,
        REPLACED,
        REMOVED,
        INFECTED,
        ERASED
    }

    static Attachment of(UUID application, String requirement, CleanFile file, String by, Instant at) {
        return new Attachment(
                UUID.randomUUID(),
                application,
                requirement,
                file.unscanned() == null ? State.CURRENT : State.CHECKING,
                file.displayName(),
                file.contentType(),
                file.bytes().length,
                BlobId.ofContent(file.bytes()),
                file.sent(),
                by,
                at,
                null);
    }

    static Attachment of(UUID application, String requirement, VaultFile file, String by, Instant at) {
        return new Attachment(
                UUID.randomUUID(),
                application,
                requirement,
                State.CURRENT,
                file.displayName(),
                file.contentType(),
                file.sizeBytes(),
                file.blob(),
                file.sent(),
                by,
                at,
                file.id());
    }

    Attachment keptAs(@Nullable UUID vault) {
        return new Attachment(
                id,
                applicationId,
                requirement,
                state,
                displayName,
                contentType,
                sizeBytes,
                blob,
                sent,
                uploadedBy,
                uploadedAt,
                vault);
    }

    Vault.Sent forVault() {
        return new Vault.Sent(requirement, displayName, contentType, sizeBytes, blob, sent);
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
