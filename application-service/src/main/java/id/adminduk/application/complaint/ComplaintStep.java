package id.adminduk.application.complaint;

import static id.adminduk.application.complaint.ComplaintState.ANSWERED;
import static id.adminduk.application.complaint.ComplaintState.ASSIGNED;
import static id.adminduk.application.complaint.ComplaintState.CLOSED;
import static id.adminduk.application.complaint.ComplaintState.HIDDEN;
import static id.adminduk.application.complaint.ComplaintState.NEW;

import java.util.Set;

/// The table of moves of a complaint: each step, where it ends and where it may start.
public enum ComplaintStep {
    ASSIGN(ASSIGNED, NEW),
    TRANSFER(NEW, NEW, ASSIGNED),
    ANSWER(ANSWERED, ASSIGNED),
    HIDE(HIDDEN, NEW, ASSIGNED),
    REOPEN(NEW, ANSWERED, CLOSED),
    CLOSE(CLOSED, ANSWERED);

    private final ComplaintState target;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, the checker knows only its interface
    private final Set<ComplaintState> sources;

    ComplaintStep(ComplaintState target, ComplaintState... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    ComplaintState target() {
        return target;
    }

    boolean allowedFrom(ComplaintState state) {
        return sources.contains(state);
    }
}
