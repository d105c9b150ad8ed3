package id.adminduk.partner.signature;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;

/// The digest of the raw bytes (RFC 9530): sha-256 or sha-512. A message that carries only others proves nothing.
public final class ContentDigest {
    static final String HEADER = "content-digest";
    private static final String SHA_256 = "sha-256";
    private static final Set<String> ALGORITHMS = Set.of(SHA_256, "sha-512");

    private ContentDigest() {}

    public static String of(byte[] body) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest("SHA-256", body)) + ":";
    }

    static byte[] sha256(byte[] body) {
        return digest("SHA-256", body);
    }

    /// Refuses unless every digest we know is right and at least one is there.
    static void check(HttpMessage message) {
        var header = message.field(HEADER);
        if (header == null) throw new SignatureRefused.Invalid("Content-Digest is missing.");
        int known = 0;
        for (var entry : parsed(header).entrySet()) {
            if (!ALGORITHMS.contains(entry.getKey())) continue;
            if (!(entry.getValue() instanceof ByteSequenceItem claimed))
                throw new SignatureRefused.Invalid("Content-Digest is malformed.");
            if (!MessageDigest.isEqual(digest(entry.getKey(), message), bytes(claimed.get()))) {
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

    private static byte[] digest(String algorithm, HttpMessage message) {
        return algorithm.equals(SHA_256) ? message.sha256() : digest("SHA-512", message.body());
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
