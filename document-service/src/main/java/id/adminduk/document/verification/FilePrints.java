package id.adminduk.document.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Fingerprints of a file and of its earlier revisions. A PDF is changed by appending to it, so an altered copy
/// still begins with the issued file; finding that prefix needs no PDF parser, which has no business opening
/// strangers' files.
record FilePrints(String whole, List<String> beginnings) {
    private static final byte[] END_OF_REVISION = {'%', '%', 'E', 'O', 'F'};
    private static final int MOST_REVISIONS = 16;

    FilePrints {
        beginnings = List.copyOf(beginnings);
    }

    static FilePrints of(byte[] file) {
        var digest = sha256();
        var beginnings = new ArrayList<String>();
        int done = 0;
        for (int end : revisionEnds(file)) {
            digest.update(file, done, end - done);
            done = end;
            if (end < file.length) beginnings.add(hex(copyOf(digest)));
        }
        digest.update(file, done, file.length - done);
        return new FilePrints(hex(digest), beginnings);
    }

    /// After each end mark, with and without the line break that may follow it.
    private static List<Integer> revisionEnds(byte[] file) {
        var ends = new ArrayList<Integer>();
        for (int at = 0; at <= file.length - END_OF_REVISION.length && ends.size() < 3 * MOST_REVISIONS; at++) {
            if (!isEndMark(file, at)) continue;
            int end = at + END_OF_REVISION.length;
            ends.add(end);
            if (end < file.length && file[end] == '\r') ends.add(++end);
            if (end < file.length && file[end] == '\n') ends.add(++end);
        }
        return ends;
    }

    private static boolean isEndMark(byte[] file, int at) {
        for (int i = 0; i < END_OF_REVISION.length; i++) {
            if (file[at + i] != END_OF_REVISION[i]) return false;
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
