package id.adminduk.kernel.problem;

/// The thing changed since the caller read it: read again, then decide again.
public final class StaleVersion extends DomainException {
    public StaleVersion() {
        super(Kind.PRECONDITION_FAILED, "stale-version", "It was changed meanwhile. Read it again.");
    }
}
