package id.adminduk.identity.dossier;

import java.util.List;

/// The registry will not do what a case asks; every reason at once, and nothing was written.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    Refused(List<String> reasons) {
        super("refused", null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
