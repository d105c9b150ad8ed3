package id.adminduk.identity.appointment;

import id.adminduk.kernel.problem.DomainException;

/// Every way proposals are refused.
abstract sealed class AppointmentRefused extends DomainException {
    private AppointmentRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class PersonUnknown extends AppointmentRefused {
        PersonUnknown() {
            super(Kind.UNPROCESSABLE, "officer-person-unknown", "No living resident has this NIK.");
        }
    }

    static final class FourEyesRequired extends AppointmentRefused {
        FourEyesRequired() {
            super(Kind.FORBIDDEN, "four-eyes-required", "Another administrator has to confirm this.");
        }
    }

    static final class ProposalWaiting extends AppointmentRefused {
        ProposalWaiting() {
            super(Kind.CONFLICT, "officer-proposal-waiting", "A proposal about this officer waits to be decided.");
        }
    }
}
