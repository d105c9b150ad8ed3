package id.adminduk.identity.bulk;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids for rows that come in thousands: random, and beginning with the time (UUID version 7), so that new rows lie side
/// by side
/// in an index.
public final class BulkId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;

    private BulkId() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long time = System.currentTimeMillis() << 16 | VERSION | RANDOM.nextInt(0x1000);
        return new UUID(time, random >>> 2 | Long.MIN_VALUE);
    }
}
