package id.adminduk.application.jail;

/// How the cleaning process ends; its exit code is all it can say besides the clean file.
public enum Verdict {
    CLEAN(0),
    UNREADABLE(10),
    TOO_LARGE(11),
    HOSTILE(12);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /// A process that was killed or crashed was busy with something it could not read.
    public static Verdict of(int exitCode) {
        for (var verdict : values()) {
            if (verdict.exitCode == exitCode) return verdict;
        }
        return UNREADABLE;
    }

    /// Leaves the work at once.
    static final class Reached extends RuntimeException {
        private final Verdict verdict;

        Reached(Verdict verdict) {
            super(verdict.name(), null, false, false);
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }
}
