package id.adminduk.identity.office;

import id.adminduk.kernel.problem.DomainException;

/// Every way offices say no.
abstract sealed class OfficeRefused extends DomainException {
    private OfficeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class WrongRegion extends OfficeRefused {
        WrongRegion() {
            super(Kind.UNPROCESSABLE, "office-region-invalid", "An office of this kind cannot stand for this region.");
        }
    }

    static final class AlreadyThere extends OfficeRefused {
        AlreadyThere() {
            super(Kind.CONFLICT, "office-exists", "The region has an open office of this kind.");
        }
    }

    static final class Closed extends OfficeRefused {
        Closed() {
            super(Kind.CONFLICT, "office-closed", "The office is closed.");
        }
    }

    static final class HasOfficers extends OfficeRefused {
        HasOfficers() {
            super(Kind.CONFLICT, "office-has-officers", "Officers still work at this office.");
        }
    }

    static final class OfficerElsewhere extends OfficeRefused {
        OfficerElsewhere() {
            super(Kind.UNPROCESSABLE, "officer-region-differs", "The officer's region is not inside the office's.");
        }
    }
}
