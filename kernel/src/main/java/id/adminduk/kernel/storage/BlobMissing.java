package id.adminduk.kernel.storage;

/// A file the database knows is not in the store.
public final class BlobMissing extends IllegalStateException {
    public BlobMissing(BlobId id) {
        super("no file " + id.value());
    }
}
