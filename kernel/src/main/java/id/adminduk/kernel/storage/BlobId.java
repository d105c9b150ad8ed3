package id.adminduk.kernel.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.adminduk.kernel.types.InvalidValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A file's name: the SHA-256 of its content in 64 hexadecimal digits.
public record BlobId(@JsonValue String value) {
    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlobId {
        if (!FORMAT.matcher(value).matches()) throw new InvalidValue("blob", "64 hexadecimal digits");
    }

    public static BlobId ofContent(byte[] content) {
        try {
            return new BlobId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Where it lies: two folders deep, so that none grows too large.
    String path() {
        return value.substring(0, 2) + "/" + value.substring(2, 4) + "/" + value;
    }
}
