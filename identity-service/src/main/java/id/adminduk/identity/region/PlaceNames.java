package id.adminduk.identity.region;

/// The names of a nagari and of everything above it, as a family card prints them.
public record PlaceNames(String nagari, String kecamatan, String kabupaten, String province) {}
