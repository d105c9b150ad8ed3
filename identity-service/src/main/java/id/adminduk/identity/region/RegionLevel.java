package id.adminduk.identity.region;

/// How deep a region lies in the tree.
public enum RegionLevel {
    PROVINCE,
    KABUPATEN,
    KECAMATAN,
    NAGARI
}
