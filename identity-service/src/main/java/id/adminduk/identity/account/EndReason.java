package id.adminduk.identity.account;

/// Why sign-ins were ended for their owner.
public enum EndReason {
    /// A refresh token came back after it was replaced: somebody has a copy (promises.md S14).
    TOKEN_REUSED,
    /// An officer ended them for somebody who came in person (promises.md T09).
    COUNTER
}
