package id.adminduk.document.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;

/// A PDF with room for the one signature that covers the rest of it.
final class PreparedFile {
    private static final byte[] EMPTY = "<0000000000000000".getBytes(US_ASCII);

    private final byte[] bytes;
    private final int room;

    /// @param from where the revision begins that holds the signature
    PreparedFile(byte[] bytes, int from) {
        this.bytes = bytes;
        this.room = emptyString(bytes, from) + 1;
    }

    /// The whole file, signed. DSS has the same step, but takes every file byte by byte.
    byte[] with(byte[] cms) {
        var digits = HexFormat.of().formatHex(cms).getBytes(US_ASCII);
        var end = room + digits.length;
        if (end > bytes.length || bytes[end - 1] != '0')
            throw new IllegalStateException("the signature needs more room");
        var signed = bytes.clone();
        System.arraycopy(digits, 0, signed, room, digits.length);
        return signed;
    }

    private static int emptyString(byte[] bytes, int from) {
        for (int at = from; at <= bytes.length - EMPTY.length; at++) {
            if (Arrays.equals(bytes, at, at + EMPTY.length, EMPTY, 0, EMPTY.length)) return at;
        }
        throw new IllegalStateException("no room for a signature");
    }
}
