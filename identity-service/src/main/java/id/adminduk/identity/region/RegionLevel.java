package id.adminduk.identity.region;

import id.adminduk.kernel.types.RegionCode;

/// How deep a region lies in the tree.
public enum RegionLevel {
    PROVINCE,
    KABUPATEN,
    KECAMATAN,
    NAGARI;

    /// The level a code is of: `13.05` is a kabupaten's.
    public static RegionLevel of(RegionCode code) {
        return values()[
                (int) code.value().chars().filter(letter -> letter == '.').count()];
    }
}
