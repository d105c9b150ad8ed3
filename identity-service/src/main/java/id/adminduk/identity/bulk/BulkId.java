package id.adminduk.identity.bulk;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/// Ids for rows that come in thousands: random, and beginning with the time (UUID version 7), so that new rows
/// lie side by side in an index.
public final class BulkId {
    private static final int BYTES = 10;
    private static final long VERSION = 0x7000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ByteBuffer DRAWN = ByteBuffer.allocate(BYTES * 400).position(BYTES * 400);

    private BulkId() {}

    public static UUID next() {
        long time = (System.currentTimeMillis() << 16) | VERSION;
        synchronized (DRAWN) {
            if (!DRAWN.hasRemaining()) {
                RANDOM.nextBytes(DRAWN.array());
                DRAWN.clear();
            }
            return new UUID(time | (DRAWN.getShort() & 0xFFF), (DRAWN.getLong() >>> 2) | Long.MIN_VALUE);
        }
    }
}
