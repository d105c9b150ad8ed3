package id.adminduk.application.shelf;

import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The content of files, which lies outside the database: whoever stores or lets go of some announces it first, so that
/// content nobody uses is found even after a crash. The same photo may serve several cases; it goes with its last use.
@Component
public class FileShelf {
    private static final Duration PATIENCE = Duration.ofHours(1); // longer than any transaction
    private static final int AT_ONCE = 5_000;

    private final BlobStore blobs;
    private final ShelfRepository shelf;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileShelf(BlobStore blobs, ShelfRepository shelf, TransactionTemplate transaction, Clock clock) {
        this.blobs = blobs;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Before the transaction that stores it.
    public void announce(byte[] content) {
        watch(BlobId.ofContent(content));
    }

    /// Its use is looked at later, whatever becomes of the caller.
    public void watch(BlobId blob) {
        shelf.watch(blob, clock.instant());
    }

    /// In the transaction that writes down its use.
    public BlobId put(byte[] content) {
        shelf.lock(BlobId.ofContent(content));
        return blobs.put(content);
    }

    /// Content that is there stays there until the caller's transaction ends.
    public void hold(BlobId blob) {
        shelf.lock(blob);
    }

    public byte[] get(BlobId blob) {
        return blobs.get(blob);
    }

    /// After the transaction that ended a use; answers whether the content went.
    public boolean dropIfUnused(BlobId blob) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            shelf.lock(blob);
            boolean unused = !shelf.isUsed(blob);
            if (unused) blobs.delete(blob);
            shelf.forget(blob);
            return unused;
        }));
    }

    /// Watched content that has had time to find its use; answers how much had none.
    public int dropUnused() {
        var before = clock.instant().minus(PATIENCE);
        int dropped = 0;
        for (var blob : shelf.watchedBefore(before, AT_ONCE)) if (dropIfUnused(blob)) dropped++;
        return dropped;
    }
}
