package id.adminduk.application.worklist;

import id.adminduk.kernel.types.RegionCode;
import java.util.Map;

/// A region and all within it, as conditions an index serves whatever the plan is made for. `a` is the case.
public final class Area {
    /// All of a region at once: a range of codes, for `/` is the sign after the dot.
    static final String RANGE = "a.region_code collate \"C\" >= :area and a.region_code collate \"C\" < :areaEnd";

    private static final String NAGARI = "a.region_code collate \"C\" = :area";
    private static final String WIDER = "starts_with(a.region_code || '.', :area || '.')";
    private static final int NAGARI_LENGTH = "13.05.01.2001".length();

    private Area() {}

    /// The first few of a region in the order of the queue: one nagari has that order in its own index; in a wider
    /// region the queue itself is walked until there are enough, and a range would have all of it sorted first.
    public static String inOrder(RegionCode region) {
        return region.value().length() == NAGARI_LENGTH ? NAGARI : WIDER;
    }

    /// Named parameters `area` and `areaEnd`.
    public static Map<String, String> of(RegionCode region) {
        return Map.of("area", region.value(), "areaEnd", region.value() + "/");
    }
}
