package id.adminduk.identity.acting;

/// Why somebody may act.
public enum Ground {
    SELF,
    PARENT,
    POWER_OF_ATTORNEY
}
