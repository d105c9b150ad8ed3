package id.adminduk.identity.familyimport;

import id.adminduk.kernel.problem.DomainException;

/// Every way a step with a family file is refused.
abstract sealed class ImportRefused extends DomainException {
    private ImportRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Running extends ImportRefused {
        Running() {
            super(Kind.CONFLICT, "family-file-running", "The file is being checked or imported.");
        }
    }

    static final class Done extends ImportRefused {
        Done() {
            super(Kind.CONFLICT, "family-file-done", "Families of this file are in the registry.");
        }
    }

    static final class BrokenOff extends ImportRefused {
        BrokenOff() {
            super(Kind.BAD_REQUEST, "upload-broken-off", "The file did not arrive whole.");
        }
    }
}
