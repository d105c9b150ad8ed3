package id.adminduk.application.lifecycle;

import static id.adminduk.application.lifecycle.Stage.AWAITING_SIGNATURE;
import static id.adminduk.application.lifecycle.Stage.CANCELLED;
import static id.adminduk.application.lifecycle.Stage.CLOSED;
import static id.adminduk.application.lifecycle.Stage.DELIVERED;
import static id.adminduk.application.lifecycle.Stage.DRAFT;
import static id.adminduk.application.lifecycle.Stage.ENDORSING;
import static id.adminduk.application.lifecycle.Stage.EXPIRED;
import static id.adminduk.application.lifecycle.Stage.NEEDS_FIX;
import static id.adminduk.application.lifecycle.Stage.READY_FOR_PICKUP;
import static id.adminduk.application.lifecycle.Stage.REGISTERING;
import static id.adminduk.application.lifecycle.Stage.REJECTED;
import static id.adminduk.application.lifecycle.Stage.RETURNED;
import static id.adminduk.application.lifecycle.Stage.SUBMITTED;
import static id.adminduk.application.lifecycle.Stage.VERIFIED;
import static id.adminduk.application.lifecycle.Stage.WAITING_NAME;

import java.util.Set;

/// The table of moves: each command, the stages it may start from and the one it ends in (domain.md 3.8). Nothing else
/// moves a case.
public enum Command {
    AWAIT_NAME(WAITING_NAME, DRAFT),
    ASK_ENDORSEMENT(ENDORSING, DRAFT, NEEDS_FIX),
    ENDORSE(SUBMITTED, ENDORSING),
    SUBMIT(SUBMITTED, DRAFT),
    COMPLETE_NAME(SUBMITTED, WAITING_NAME),
    REQUEST_FIX(NEEDS_FIX, ENDORSING, SUBMITTED, VERIFIED, RETURNED),
    RESUBMIT(SUBMITTED, NEEDS_FIX),
    VERIFY(VERIFIED, SUBMITTED, RETURNED),
    APPROVE(REGISTERING, VERIFIED),
    RETURN(RETURNED, REGISTERING),
    REGISTER(AWAITING_SIGNATURE, REGISTERING),
    MAKE_READY(READY_FOR_PICKUP, AWAITING_SIGNATURE),
    HAND_OVER(DELIVERED, READY_FOR_PICKUP),
    CLOSE(CLOSED, REGISTERING, AWAITING_SIGNATURE, DELIVERED),
    REJECT(REJECTED, WAITING_NAME, ENDORSING, SUBMITTED, VERIFIED, RETURNED),
    APPEAL(SUBMITTED, REJECTED),
    CANCEL(CANCELLED, DRAFT, WAITING_NAME, ENDORSING, SUBMITTED, NEEDS_FIX),
    EXPIRE(EXPIRED, DRAFT, NEEDS_FIX);

    private final Stage target;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, the checker knows only its interface
    private final Set<Stage> sources;

    Command(Stage target, Stage... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    public Stage target() {
        return target;
    }

    public boolean allowedFrom(Stage stage) {
        return sources.contains(stage);
    }

    void requireFrom(Stage stage) {
        if (!allowedFrom(stage)) throw new ApplicationRefused.IllegalTransition(stage, this);
    }
}
