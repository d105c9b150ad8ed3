package id.adminduk.kernel.crypto;

/// A sealed value was changed, moved to another row or sealed with another key.
public final class SealBroken extends IllegalStateException {
    public SealBroken() {
        super("a sealed value does not open: it was changed or moved, or the key is another one");
    }
}
