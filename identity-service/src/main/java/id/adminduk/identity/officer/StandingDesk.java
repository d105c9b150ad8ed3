package id.adminduk.identity.officer;

import id.adminduk.identity.officer.Staff.Change;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes power away, which one administrator does alone and at once; and invites again.
@Component
class StandingDesk {
    private static final String POSTED = "OFFICE";

    private final Staff staff;
    private final StaffHistoryRepository history;

    StandingDesk(Staff staff, StaffHistoryRepository history) {
        this.staff = staff;
        this.history = history;
    }

    @Transactional
    public Officer suspend(UUID id, IfMatch version, String reason, CurrentUser admin) {
        return ended(id, version, Officer::suspended, Change.SUSPENDED, reason, admin);
    }

    @Transactional
    public Officer dismiss(UUID id, IfMatch version, String reason, CurrentUser admin) {
        var gone = ended(id, version, Officer::dismissed, Change.DISMISSED, reason, admin);
        staff.forget(gone);
        history.refuseWaiting(id, admin.subject(), staff.nowFor(admin));
        return gone;
    }

    /// The password counts no longer; the officer sets a new one with a code to the phone.
    @Transactional
    public Officer invite(UUID id, IfMatch version, String reason, CurrentUser admin) {
        var invited = ended(id, version, Officer::invited, Change.INVITED, reason, admin);
        staff.forget(invited);
        return invited;
    }

    /// Another office for the same roles and region; none releases the officer.
    @Transactional
    public void post(UUID id, @Nullable UUID office, CurrentUser admin) {
        staff.nowFor(admin);
        var officer = staff.locked(id, admin);
        var post = officer.post().at(office);
        staff.requireFit(post, admin);
        staff.write(officer.at(post), Change.POSTED, null, POSTED, admin);
    }

    private Officer ended(
            UUID id, IfMatch version, UnaryOperator<Officer> step, Change change, String reason, CurrentUser admin) {
        staff.nowFor(admin);
        var officer = staff.locked(id, admin);
        version.require(officer.version());
        var after = staff.write(step.apply(officer), change, null, reason, admin);
        staff.end(officer);
        return after;
    }
}
