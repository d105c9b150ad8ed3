package id.adminduk.application.upload;

import id.adminduk.kernel.storage.BlobId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Hashes as clients write them.
final class Hashes {
    private Hashes() {}

    static String hex(byte[] bytes) {
        return BlobId.ofContent(bytes).value();
    }

    static String base64(String algorithm, byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
