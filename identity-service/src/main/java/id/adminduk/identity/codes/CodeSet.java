package id.adminduk.identity.codes;

/// Which list a number was taken from: the same number means something else in the other one.
public enum CodeSet {
    V2019,
    V2026
}
