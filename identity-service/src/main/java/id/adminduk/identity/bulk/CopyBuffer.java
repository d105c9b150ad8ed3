package id.adminduk.identity.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/// Values in the binary format of PostgreSQL's COPY: half the bytes of the text format, and nothing to parse.
final class CopyBuffer {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT = 25;

    private byte[] bytes = new byte[1 << 16];
    private int size;

    CopyBuffer() {
        put(SIGNATURE);
        int32(0);
        int32(0);
    }

    void beginRow(int columns) {
        int16(columns);
    }

    void end() {
        int16(-1);
    }

    void nothing() {
        int32(-1);
    }

    void value(byte[] value) {
        int32(value.length);
        put(value);
    }

    void value(String value) {
        value(value.getBytes(StandardCharsets.UTF_8));
    }

    void value(UUID value) {
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    void value(LocalDate value) {
        int32(4);
        int32(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    void value(Instant value) {
        int32(8);
        int64(ChronoUnit.MICROS.between(EPOCH, value));
    }

    void value(boolean value) {
        int32(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    void smallint(long value) {
        if (value != (short) value) throw new ArithmeticException("no smallint: " + value);
        int32(2);
        int16((short) value);
    }

    void integer(long value) {
        int32(4);
        int32(Math.toIntExact(value));
    }

    void bigint(long value) {
        int32(8);
        int64(value);
    }

    /// A `text[]` of one dimension.
    void texts(String[] values) {
        int start = size;
        int32(0);
        int32(values.length == 0 ? 0 : 1);
        int32(0);
        int32(TEXT);
        if (values.length > 0) {
            int32(values.length);
            int32(1);
            for (var value : values) value(value);
        }
        int end = size;
        size = start;
        int32(end - start - 4);
        size = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    private void put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void int16(int value) {
        room(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void int32(int value) {
        int16(value >> 16);
        int16(value);
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
}
