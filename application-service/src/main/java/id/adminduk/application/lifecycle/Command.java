package id.adminduk.application.lifecycle;

import static id.adminduk.application.lifecycle.Stage.APPROVED;
import static id.adminduk.application.lifecycle.Stage.CANCELLED;
import static id.adminduk.application.lifecycle.Stage.CLOSED;
import static id.adminduk.application.lifecycle.Stage.DRAFT;
import static id.adminduk.application.lifecycle.Stage.ISSUING;
import static id.adminduk.application.lifecycle.Stage.NEEDS_FIX;
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
    SUBMIT(SUBMITTED, DRAFT),
    COMPLETE_NAME(SUBMITTED, WAITING_NAME),
    REQUEST_FIX(NEEDS_FIX, SUBMITTED, VERIFIED, RETURNED),
    RESUBMIT(SUBMITTED, NEEDS_FIX),
    VERIFY(VERIFIED, SUBMITTED, RETURNED),
    APPROVE(APPROVED, VERIFIED),
    RETURN(RETURNED, APPROVED),
    REGISTER(ISSUING, APPROVED),
    CLOSE(CLOSED, APPROVED, ISSUING),
    REJECT(REJECTED, WAITING_NAME, SUBMITTED, VERIFIED, RETURNED),
    CANCEL(CANCELLED, DRAFT, WAITING_NAME, SUBMITTED, NEEDS_FIX);

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
