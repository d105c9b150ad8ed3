package id.adminduk.identity.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A batch that was made; numbers have no gaps.
record Batch(
        int number,
        int entries,
        String sha256,
        Instant madeAt,
        String madeBy,
        @Nullable Instant fetchedAt) {}
