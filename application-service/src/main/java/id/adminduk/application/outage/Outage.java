package id.adminduk.application.outage;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.promise.OutsideCause;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something outside the office that keeps it from working, in an area, for a time.
///
/// @param until none while it lasts
record Outage(
        UUID id,
        OutsideCause cause,
        RegionCode area,
        Instant since,
        @Nullable Instant until,
        long version) {

    /// The stages in which a case cannot go on without what is away.
    static Set<Stage> keepsWaiting(OutsideCause cause) {
        return switch (cause) {
            case SIAK -> EnumSet.of(Stage.REGISTERING);
            case SIGNING -> EnumSet.of(Stage.AWAITING_SIGNATURE);
            case REGISTRY -> EnumSet.of(Stage.SUBMITTED, Stage.RETURNED, Stage.REGISTERING);
            case NETWORK, POWER ->
                EnumSet.of(
                        Stage.SUBMITTED, Stage.VERIFIED, Stage.REGISTERING, Stage.RETURNED, Stage.AWAITING_SIGNATURE);
        };
    }

    Outage endedAt(Instant end) {
        return new Outage(id, cause, area, since, end, version + 1);
    }
}
