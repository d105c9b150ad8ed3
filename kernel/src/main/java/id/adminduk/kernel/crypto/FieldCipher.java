package id.adminduk.kernel.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Seals single values for the database (promises.md R10): AES-256-GCM with the service's data key of the year. A
/// value opens only in the table, column and row it was sealed for. Layout: format 1, year, nonce, text, tag.
public final class FieldCipher {
    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 3;

    private final DataKeys keys;

    public FieldCipher(JdbcClient jdbc, PlatformTransactionManager transactions, KeyFolder folder, Clock clock) {
        this.keys = new DataKeys(jdbc, transactions, folder, clock);
    }

    public byte[] seal(String table, String column, UUID row, String plain) {
        return sealBytes(table, column, row.toString(), plain.getBytes(StandardCharsets.UTF_8));
    }

    public String open(String table, String column, UUID row, byte[] sealed) {
        return new String(openBytes(table, column, row.toString(), sealed), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(String table, String column, String row, byte[] plain) {
        int year = keys.currentYear();
        byte[] sealed = AesGcm.seal(keys.of(year), plain, place(table, column, row, year));
        return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(FORMAT)
                .putShort((short) year)
                .put(sealed)
                .array();
    }

    /// Throws [SealBroken] when the value was changed or belongs elsewhere.
    public byte[] openBytes(String table, String column, String row, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT) throw new SealBroken();
        var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int year = buffer.getShort();
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return AesGcm.open(keys.of(year), rest, place(table, column, row, year));
    }

    private static byte[] place(String table, String column, String row, int year) {
        return String.join("/", table, column, row, Integer.toString(year)).getBytes(StandardCharsets.UTF_8);
    }
}
