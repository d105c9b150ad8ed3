package id.adminduk.identity.resident;

/// Where a resident stands in this registry (domain.md 2.2).
public enum ResidentStatus {
    ACTIVE,
    IN_TRANSIT,
    MOVED_OUT,
    MOVED_ABROAD,
    DECEASED,
    DUPLICATE,
    LOST_CITIZENSHIP
}
