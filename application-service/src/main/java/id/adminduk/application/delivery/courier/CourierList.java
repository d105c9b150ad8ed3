package id.adminduk.application.delivery.courier;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one courier is to carry.
///
/// @param courier the account of the officer who carries it; none as long as any courier of the area may take
/// it @param region the area of the counter that made it @param takenAt when the courier took the cards over
record CourierList(
        UUID id,
        @Nullable String courier,
        RegionCode region,
        Instant madeAt,
        @Nullable Instant takenAt) {}
