package id.adminduk.document.lifecycle;

/// What the office issues after a birth.
public enum DocumentKind {
    AKTA_KELAHIRAN,
    KK
}
