package id.adminduk.kernel.web;

import id.adminduk.kernel.crypto.KeyFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Writes cursors that callers cannot forge or carry from one list to another: time, id and a MAC over both and the
/// list's filter.
public final class Cursors {
    private static final int MAC_BYTES = 12;
    private static final int BODY_BYTES = 8 + 4 + 16;

    private final SecretKeySpec key;

    public Cursors(KeyFolder keys) {
        key = new SecretKeySpec(keys.secret("cursor", 32), "HmacSHA256");
    }

    /// Reads a cursor; none means the start of an ascending list. A foreign or damaged one is refused with
    /// `invalid-cursor`.
    public Cursor read(@Nullable String text, String filter) {
        return read(text, filter, Cursor.START);
    }

    public Cursor read(@Nullable String text, String filter, Cursor first) {
        if (text == null || text.isBlank()) return first;
        byte[] bytes = decode(text);
        if (bytes.length != BODY_BYTES + MAC_BYTES) throw RequestRefused.invalidCursor();
        byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac, macOf(body, filter))) throw RequestRefused.invalidCursor();
        var buffer = ByteBuffer.wrap(body);
        var at = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
        return new Cursor(at, new UUID(buffer.getLong(), buffer.getLong()));
    }

    public String write(Cursor cursor, String filter) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(cursor.at().getEpochSecond())
                .putInt(cursor.at().getNano())
                .putLong(cursor.id().getMostSignificantBits())
                .putLong(cursor.id().getLeastSignificantBits())
                .array();
        byte[] all = ByteBuffer.allocate(BODY_BYTES + MAC_BYTES)
                .put(body)
                .put(macOf(body, filter))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw RequestRefused.invalidCursor();
        }
    }

    private byte[] macOf(byte[] body, String filter) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(body);
            return Arrays.copyOf(mac.doFinal(filter.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
