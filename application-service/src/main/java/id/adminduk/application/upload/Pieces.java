package id.adminduk.application.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A body cut into pieces of a size that is worth a row. A line that breaks ends it: what had come is a piece too.
final class Pieces {
    private static final int PIECE = 128 << 10;

    private final InputStream body;
    private boolean ended;

    Pieces(InputStream body) {
        this.body = body;
    }

    /// The next one, at most so long; nothing at the end.
    byte @Nullable [] next(long most) {
        if (ended || most == 0) return null;
        var piece = new byte[(int) Math.min(PIECE, most)];
        int filled = 0;
        while (filled < piece.length && !ended) filled += read(piece, filled);
        return filled == 0 ? null : Arrays.copyOf(piece, filled);
    }

    /// A piece that must be seen whole before any of it is kept.
    static byte[] whole(InputStream body, int most) {
        try {
            var piece = body.readNBytes(most + 1);
            if (piece.length > most) throw UploadRefused.pieceTooLarge();
            return piece;
        } catch (IOException lineBroke) {
            throw new PieceChecksum.ChecksumMismatch();
        }
    }

    private int read(byte[] piece, int from) {
        try {
            int read = body.read(piece, from, piece.length - from);
            ended = read < 0;
            return Math.max(0, read);
        } catch (IOException lineBroke) {
            ended = true;
            return 0;
        }
    }

    /// Whether more follows than anybody asked for.
    boolean hasMore() {
        return !ended && read(new byte[1], 0) > 0;
    }
}
