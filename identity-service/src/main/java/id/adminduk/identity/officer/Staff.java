package id.adminduk.identity.officer;

import id.adminduk.identity.office.Offices;
import id.adminduk.identity.passkey.Passkeys;
import id.adminduk.identity.signout.SignIns;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every decision about officers shares: who may decide, and that nothing happens without history and audit. Part
/// of the caller's transaction.
@Component
public class Staff {
    private static final Duration PROOF = Duration.ofMinutes(15);

    /// What may happen to an officer.
    public enum Change {
        APPOINTED,
        REFUSED,
        CHANGED,
        POSTED,
        SUSPENDED,
        REINSTATED,
        DISMISSED,
        INVITED;

        /// As the audit trail calls it.
        String action() {
            return "officer." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final StaffRepository officers;
    private final StaffHistoryRepository history;
    private final Offices offices;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final Clock clock;

    Staff(
            StaffRepository officers,
            StaffHistoryRepository history,
            Offices offices,
            SignIns signIns,
            Passkeys passkeys,
            AuditTrail audit,
            Clock clock) {
        this.officers = officers;
        this.history = history;
        this.offices = offices;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    /// The administrator has shown a factor lately, as for an approval.
    public Instant nowFor(CurrentUser admin) {
        var now = clock.instant();
        admin.requireRecentProof(PROOF, now);
        return now;
    }

    /// Somebody of the administrator's area, locked; never the administrator.
    public Officer locked(UUID id, CurrentUser admin) {
        var officer = officers.lock(id)
                .filter(found -> admin.covers(found.post().region()))
                .orElseThrow(NotFound::new);
        requireAnother(officer, admin);
        return officer;
    }

    public static void requireAnother(Officer officer, CurrentUser admin) {
        boolean same = officer.id().toString().equals(admin.subject());
        if (same || (officer.personId() != null && officer.personId().equals(admin.personId())))
            throw new OfficerRefused.NotForOneself();
    }

    public void requireFit(Post post, CurrentUser admin) {
        post.check();
        if (!admin.covers(post.region()) || !officers.isLivingRegion(post.region()))
            throw new OfficerRefused.RegionUnknown();
        if (post.office() != null) offices.require(post.office(), post.region());
    }

    /// A change as row, history and audit entry.
    ///
    /// @param proposedBy the administrator who wanted it, where another confirmed it
    public Officer write(Officer after, Change change, @Nullable String proposedBy, String reason, CurrentUser admin) {
        var now = clock.instant();
        officers.update(after, now);
        var by = proposedBy == null ? admin.subject() : proposedBy;
        history.add(after, change.name(), by, proposedBy == null ? null : admin.subject(), reason, now);
        audit.record(
                AuditEntry.of(change.action(), "officer", after.id()).by(admin).because(reason));
        return after;
    }

    /// The tokens of an officer who lost something are refused from now on, everywhere within a minute (promises.md
    /// P14).
    public void end(Officer officer) {
        signIns.endAll(officer.id());
    }

    void forget(Officer officer) {
        officers.forgetPassword(officer.id());
        passkeys.removeAllOf(officer.id());
    }
}
