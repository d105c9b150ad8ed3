package id.adminduk.identity.familystore;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Parts one after the other as one stream.
final class PartStream extends InputStream {
    private final IntFunction<byte @Nullable []> parts;
    private byte @Nullable [] part = {};
    private int number;
    private int read;

    /// @param parts null after the last
    PartStream(IntFunction<byte @Nullable []> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) return 0;
        while (part != null && read == part.length) {
            part = parts.apply(number++);
            read = 0;
        }
        if (part == null) return -1;
        int count = Math.min(length, part.length - read);
        System.arraycopy(part, read, target, offset, count);
        read += count;
        return count;
    }
}
