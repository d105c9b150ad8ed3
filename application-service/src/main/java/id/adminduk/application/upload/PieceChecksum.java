package id.adminduk.application.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// The header `Upload-Checksum`: the hash of one piece.
record PieceChecksum(String algorithm, String hash) {
    static final String ALGORITHMS = "sha1,sha256";
    private static final Map<String, String> KNOWN = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    static PieceChecksum of(String header) {
        var words = header.strip().split(" ", 2);
        var algorithm = KNOWN.get(words[0]);
        if (algorithm == null || words.length == 1) throw UploadRefused.checksumInvalid();
        return new PieceChecksum(algorithm, words[1].strip());
    }

    void require(byte[] piece) {
        try {
            var found = MessageDigest.getInstance(algorithm).digest(piece);
            if (!MessageDigest.isEqual(found, Base64.getDecoder().decode(hash))) throw new ChecksumMismatch();
        } catch (IllegalArgumentException noBase64) {
            throw UploadRefused.checksumInvalid();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The piece is not what its sender sent; the protocol has a status of its own for it.
    static final class ChecksumMismatch extends RuntimeException {
        ChecksumMismatch() {
            super("The piece is not what its checksum says; send it again.", null, false, false);
        }
    }
}
