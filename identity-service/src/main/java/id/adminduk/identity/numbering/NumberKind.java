package id.adminduk.identity.numbering;

/// What a serial is counted for.
public enum NumberKind {
    NIK,
    KK,
    SKPWNI
}
