package id.adminduk.identity.numbering;

import java.util.List;

/// The case cannot be finished until these numbers have come; what it wrote so far must not stay.
public final class NumbersAwaited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<NumberWanted> wanted;

    /// @param wanted all of them, so that they are asked for at once
    public NumbersAwaited(List<NumberWanted> wanted) {
        super("numbers awaited", null, false, false);
        this.wanted = List.copyOf(wanted);
    }

    public List<NumberWanted> wanted() {
        return wanted;
    }
}
