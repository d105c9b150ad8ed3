package id.adminduk.kernel.storage;

/// Keeps files under the hash of their content, encrypted. Storing the same content again changes nothing, so a
/// repeated effect is harmless.
public interface BlobStore {
    BlobId put(byte[] content);

    /// Throws [BlobMissing] when there is none; a damaged one never comes back as if it were whole.
    byte[] get(BlobId id);

    boolean exists(BlobId id);

    /// Removes it; removing what is not there is no failure.
    void delete(BlobId id);
}
