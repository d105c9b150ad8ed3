package id.adminduk.identity.regionmove;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a bulk move did, or would do.
///
/// @param id null where nothing was written
/// @param officers those whose area is still the nagari left, for an administrator to look after
/// @param offices open counters that still stand for it
public record MoveReport(
        @Nullable UUID id,
        RegionCode from,
        RegionCode to,
        LocalDate on,
        int families,
        int residents,
        long officers,
        long offices) {}
