package id.adminduk.partner.partner;

/// The vital events an institution may be allowed to report.
public enum EventType {
    BIRTH,
    DEATH,
    MARRIAGE,
    DIVORCE
}
