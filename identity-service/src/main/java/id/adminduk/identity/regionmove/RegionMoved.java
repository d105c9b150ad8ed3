package id.adminduk.identity.regionmove;

import id.adminduk.kernel.messaging.DomainEvent;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// People of a nagari belong to another one now; whoever keeps cases by nagari follows.
///
/// @param everybody whether the nagari has ended, and everything of it goes on in the other
/// @param residents who moved, where the nagari goes on without them; else empty
record RegionMoved(
        UUID moveId,
        RegionCode fromCode,
        RegionCode toCode,
        LocalDate movedOn,
        Instant movedAt,
        boolean everybody,
        List<UUID> residents)
        implements DomainEvent {
    RegionMoved {
        residents = List.copyOf(residents);
    }

    @Override
    public String type() {
        return "adminduk.registry.region-moved.v1";
    }
}
