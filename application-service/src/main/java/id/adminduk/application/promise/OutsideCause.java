package id.adminduk.application.promise;

/// What keeps an office from working through no fault of its own (domain.md 11).
public enum OutsideCause {
    /// The ministry's central system.
    SIAK,
    /// The certificate authority that signs documents.
    SIGNING,
    /// The registry of residents.
    REGISTRY,
    NETWORK,
    POWER
}
