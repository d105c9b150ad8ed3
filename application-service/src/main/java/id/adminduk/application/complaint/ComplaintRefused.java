package id.adminduk.application.complaint;

import id.adminduk.kernel.problem.DomainException;

/// Every way a complaint says no.
public abstract sealed class ComplaintRefused extends DomainException {
    private ComplaintRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    public static final class IllegalStep extends ComplaintRefused {
        IllegalStep(ComplaintState state, ComplaintStep step) {
            super(Kind.CONFLICT, "complaint-not-there", "A complaint that is %s cannot %s.".formatted(state, step));
        }
    }

    /// One answer for an unknown number, a wrong PIN and a number that waits after too many wrong ones.
    public static final class Unknown extends ComplaintRefused {
        public Unknown() {
            super(
                    Kind.NOT_FOUND,
                    "complaint-not-found",
                    "No complaint has this number and PIN. After five wrong tries a number rests for 15 minutes.");
        }
    }

    public static final class NotReopened extends ComplaintRefused {
        NotReopened() {
            super(Kind.CONFLICT, "complaint-not-reopened", "An answer is objected to once, within 14 days.");
        }
    }

    /// It is in another officer's hands.
    public static final class NotYours extends ComplaintRefused {
        public NotYours() {
            super(Kind.CONFLICT, "complaint-not-yours", "Another officer has this complaint in hand.");
        }
    }

    public static final class PhotoInvalid extends ComplaintRefused {
        public PhotoInvalid() {
            super(
                    Kind.UNPROCESSABLE,
                    "complaint-photo-invalid",
                    "Send one photo, as JPEG or PNG of at most 5 MiB, before the complaint is answered.");
        }
    }

    public static final class PlaceInvalid extends ComplaintRefused {
        public PlaceInvalid() {
            super(Kind.UNPROCESSABLE, "complaint-place-invalid", "The place is not in this district.");
        }
    }
}
