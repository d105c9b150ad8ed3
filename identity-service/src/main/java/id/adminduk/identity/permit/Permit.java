package id.adminduk.identity.permit;

import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One officer asks to see one record for a reason; a supervisor agrees, and of a protected person the data-protection
/// officer too (promises.md T30). The auditor's role is that officer's (architecture.md 1).
record Permit(
        UUID id,
        UUID residentId,
        String viewer,
        Reason reason,
        String note,
        Instant askedAt,
        @Nullable String supervisor,
        @Nullable String guardian) {

    /// Who agrees.
    enum Part {
        SUPERVISOR,
        GUARDIAN
    }

    /// The part this user decides now.
    Part partOf(CurrentUser user) {
        if (user.subject().equals(viewer)
                || user.subject().equals(supervisor)
                || user.subject().equals(guardian)) throw new PermitRefused.NotForOneself();
        if (user.has(Role.APPROVER) && supervisor == null) return Part.SUPERVISOR;
        if (user.has(Role.AUDITOR) && guardian == null) return Part.GUARDIAN;
        throw new PermitRefused.Decided();
    }
}
