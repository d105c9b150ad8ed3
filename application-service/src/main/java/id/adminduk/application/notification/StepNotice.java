package id.adminduk.application.notification;

import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.notification.Told.Urgency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each move of a case is to its applicant; the texts are in notices.properties. Filing and what becomes of
/// cards are told by the desks that do it, which alone know the PINs.
enum StepNotice {
    ENDORSED("endorsed", Urgency.INBOX_ONLY),
    NAMED("named", Urgency.INBOX_ONLY),
    NEEDS_FIX("needs-fix", Urgency.CAN_WAIT),
    RESUBMITTED("resubmitted", Urgency.INBOX_ONLY),
    VERIFIED("verified", Urgency.INBOX_ONLY),
    PROCESSING("processing", Urgency.INBOX_ONLY),
    REGISTERED("registered", Urgency.INBOX_ONLY),
    CLOSED("closed", Urgency.CAN_WAIT),
    REJECTED("rejected", Urgency.CAN_WAIT),
    APPEALED("appealed", Urgency.INBOX_ONLY),
    CANCELLED("cancelled", Urgency.INBOX_ONLY);

    private final String notice;
    private final Urgency urgency;

    StepNotice(String notice, Urgency urgency) {
        this.notice = notice;
        this.urgency = urgency;
    }

    String notice() {
        return notice;
    }

    Urgency urgency() {
        return urgency;
    }

    /// @param from where the case stood: sent to the endorsers again after a correction it is a correction received,
    ///     and a draft that ends was never filed
    static Optional<StepNotice> of(Command command, @Nullable Stage from) {
        return switch (command) {
            case ENDORSE -> Optional.of(ENDORSED);
            case COMPLETE_NAME -> Optional.of(NAMED);
            case REQUEST_FIX -> Optional.of(NEEDS_FIX);
            case RESUBMIT -> Optional.of(RESUBMITTED);
            case VERIFY -> Optional.of(VERIFIED);
            case APPROVE -> Optional.of(PROCESSING);
            case REGISTER -> Optional.of(REGISTERED);
            case CLOSE -> Optional.of(CLOSED);
            case REJECT -> Optional.of(REJECTED);
            case APPEAL -> Optional.of(APPEALED);
            case CANCEL -> from == Stage.DRAFT ? Optional.empty() : Optional.of(CANCELLED);
            case ASK_ENDORSEMENT -> from == Stage.NEEDS_FIX ? Optional.of(RESUBMITTED) : Optional.empty();
            case AWAIT_NAME, SUBMIT, RETURN, MAKE_READY, HAND_OVER, EXPIRE -> Optional.empty();
        };
    }
}
