package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A region of the tree as the registry holds it; `until` is the first day it is no longer.
public record RegionNode(
        RegionCode code,
        String name,
        RegionLevel level,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable RegionCode successor) {

    public boolean ended() {
        return until != null;
    }
}
