package id.adminduk.application.outcome;

import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.UUID;

/// People of a nagari belong to another one now, as far as their cases are concerned.
///
/// @param everybody whether the nagari has ended
/// @param residents who moved, where it goes on without them
record RegionMoved(RegionCode fromCode, RegionCode toCode, boolean everybody, List<UUID> residents) {
    static final String TYPE = "adminduk.registry.region-moved.v1";

    RegionMoved {
        residents = List.copyOf(residents);
    }
}
