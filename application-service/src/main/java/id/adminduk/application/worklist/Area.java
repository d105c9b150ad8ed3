package id.adminduk.application.worklist;

import id.adminduk.kernel.types.RegionCode;
import java.util.Map;

/// A region and all within it as a range of codes: an index serves it, and `/` is the sign after the dot.
public final class Area {
    private Area() {}

    /// Named parameters `area` and `areaEnd` for `region_code collate "C" >= :area and ... < :areaEnd`.
    public static Map<String, String> of(RegionCode region) {
        return Map.of("area", region.value(), "areaEnd", region.value() + "/");
    }
}
