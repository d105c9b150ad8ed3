package id.adminduk.partner.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.jspecify.annotations.Nullable;

/// The digest of the raw bytes (RFC 9530): sha-256 or sha-512. A message that carries only others proves nothing.
public final class ContentDigest {
    static final String HEADER = "content-digest";
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private ContentDigest() {}

    public static String of(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest("SHA-256", body)) + ":";
    }

    public static byte[] sha256(byte[] body) {
        return digest("SHA-256", body);
    }

    /// Refuses unless every digest we know is right and at least one is there.
    static void check(@Nullable String header, byte[] body) {
        if (header == null) throw new SignatureRefused.Invalid("Content-Digest is missing.");
        int known = 0;
        for (var entry : parsed(header).entrySet()) {
            var algorithm = ALGORITHMS.get(entry.getKey());
            if (algorithm == null) continue;
            if (!(entry.getValue() instanceof ByteSequenceItem claimed))
                throw new SignatureRefused.Invalid("Content-Digest is malformed.");
            if (!MessageDigest.isEqual(digest(algorithm, body), bytes(claimed.get()))) {
                throw new SignatureRefused.Invalid("The content does not match Content-Digest.");
            }
            known++;
        }
        if (known == 0) throw new SignatureRefused.Invalid("Content-Digest must carry sha-256 or sha-512.");
    }

    private static Map<String, ? extends Object> parsed(String header) {
        try {
            return Parser.parseDictionary(header).get();
        } catch (ParseException malformed) {
            throw new SignatureRefused.Invalid("Content-Digest is malformed.");
        }
    }

    static byte[] bytes(ByteBuffer buffer) {
        var copy = buffer.duplicate();
        byte[] bytes = new byte[copy.remaining()];
        copy.get(bytes);
        return bytes;
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
