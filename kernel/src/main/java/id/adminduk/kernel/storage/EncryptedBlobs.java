package id.adminduk.kernel.storage;

import id.adminduk.kernel.crypto.FieldCipher;
import java.util.Optional;

/// Seals content on its way to a place and opens it on the way back, checking that it is what its name says.
final class EncryptedBlobs implements BlobStore {
    /// Where sealed bytes lie: a folder or a bucket.
    interface Place {
        void write(String path, byte[] sealed);

        Optional<byte[]> read(String path);

        boolean exists(String path);

        void delete(String path);
    }

    private final Place place;
    private final FieldCipher cipher;

    EncryptedBlobs(Place place, FieldCipher cipher) {
        this.place = place;
        this.cipher = cipher;
    }

    @Override
    public BlobId put(byte[] content) {
        var id = BlobId.ofContent(content);
        if (!place.exists(id.path())) place.write(id.path(), cipher.sealBytes("blob", "content", id.value(), content));
        return id;
    }

    @Override
    public byte[] get(BlobId id) {
        byte[] sealed = place.read(id.path()).orElseThrow(() -> new BlobMissing(id));
        return cipher.openBytes("blob", "content", id.value(), sealed);
    }

    @Override
    public boolean exists(BlobId id) {
        return place.exists(id.path());
    }

    @Override
    public void delete(BlobId id) {
        place.delete(id.path());
    }
}
