package id.adminduk.identity.officer;

import id.adminduk.kernel.problem.DomainException;

/// Every way administrators are told no.
abstract sealed class OfficerRefused extends DomainException {
    private OfficerRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class RolesInvalid extends OfficerRefused {
        RolesInvalid() {
            super(Kind.UNPROCESSABLE, "officer-roles-invalid", "An officer has one or more of the officers' roles.");
        }
    }

    static final class RolesIncompatible extends OfficerRefused {
        RolesIncompatible() {
            super(Kind.UNPROCESSABLE, "officer-roles-incompatible", "ADMIN and AUDITOR go with no other role.");
        }
    }

    static final class UserNameTaken extends OfficerRefused {
        UserNameTaken() {
            super(Kind.CONFLICT, "officer-user-name-taken", "Somebody has or had this user name.");
        }
    }

    static final class RegionUnknown extends OfficerRefused {
        RegionUnknown() {
            super(Kind.UNPROCESSABLE, "region-unknown", "No living region of yours has this code.");
        }
    }

    static final class KorongMisplaced extends OfficerRefused {
        KorongMisplaced() {
            super(
                    Kind.UNPROCESSABLE,
                    "officer-korong-misplaced",
                    "Only an endorser of one nagari, and nothing else, is bound to a korong.");
        }
    }

    static final class NotForOneself extends OfficerRefused {
        NotForOneself() {
            super(Kind.FORBIDDEN, "conflict-of-interest", "Nobody decides about the own post.");
        }
    }

    static final class WrongState extends OfficerRefused {
        WrongState() {
            super(Kind.CONFLICT, "officer-state", "The officer's state does not allow this.");
        }
    }
}
