package id.adminduk.kernel.problem;

/// There is no such thing, or it is somebody else's: the answer does not tell which.
public final class NotFound extends DomainException {
    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", "There is nothing here for you.");
    }
}
